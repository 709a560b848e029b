import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/view/words/languages.js';
import { EVERY_LANGUAGE, RIGHT_TO_LEFT, englishOf, textOf } from './every-language.js';
import { partOf } from './word-parts.js';

/** The greatest lengths, in characters, with each place filled by one: a badge, a title, a button must hold them. */
const LONGEST: readonly (readonly [key: RegExp, characters: number])[] = [
  [/(?<!next|none)\.label(\.(try|of))?$|^outcome\.|\.word(\.app)?$|^none\.label$|^mark\.(planned|try-number)$|^action\./, 28],
  [/^(slot|round|row)\./, 18],
  [/\.long$/, 62],
  [/\.title(\.first)?$/, 45],
  [/\.reason(\.|$)/, 140],
  [/\.next(\.|$)/, 100],
  [/\.meaning$/, 100],
];

const STOP: Readonly<Record<string, string>> = { 'zh-Hans': '。', 'ur': '۔', 'bn': '।' };

/** How each language marks that something is not certain, for each way in which English does. */
const HEDGES: readonly (readonly [english: RegExp, words: Readonly<Record<Language, RegExp>>])[] = [
  [/most likely/i, {
    ar: /الأرجح/, bn: /খুব সম্ভবত/, cy: /yn fwyaf tebygol/i, de: /höchstwahrscheinlich/i, es: /lo más probable/i, fr: /très probablement/i,
    'pl': /najprawdopodobniej/i, 'pt': /muito provavelmente/i, 'ro': /cel mai probabil/i, 'ur': /زیادہ امکان/, 'zh-Hans': /很可能/,
  }],
  [/\bmay(be)?\b(?! not see)/i, {
    ar: /قد |ربما/, bn: /হয়তো|পারে/, cy: /efallai/i, de: /vielleicht|evtl\.|kann/i, es: /quizá|puede/i, fr: /peut-être/i,
    'pl': /moż|mógł|może|mogł/i, 'pt': /talvez|pode/i, 'ro': /poate|posibil/i, 'ur': /شاید|ہو سکتا/, 'zh-Hans': /可能|也许/,
  }],
  [/\bnot (yet )?known|not clear if|nothing says/i, {
    ar: /لا يُعرف|غير معروف|ليس واضح|لا شيء يبيّن/, bn: /জানা নেই|স্পষ্ট নয়|বলা নেই/, cy: /hysbys|Nid yw’n glir|Nid oes dim yn dweud/,
    'de': /nicht bekannt|nicht klar|nicht hervor/, 'es': /no se sabe|no se conoce|no está claro|nada indica|desconocido/i,
    'fr': /ne sait pas|inconnu|n’est pas connu|rien n’indique/i, 'pl': /nie wiadomo|nie jest (tu )?znan|nieznany|nie jest jasne|nic nie wskazuje/i,
    'pt': /não se sabe|não (é|se) conhec|desconhecido|não está claro|nada indica/i, 'ro': /nu se știe|necunoscut|nu este (cunoscut|clar)|nimic nu arată/i,
    'ur': /معلوم نہیں|واضح نہیں|نہیں بتایا/, 'zh-Hans': /不知道|不认识|未知|不清楚|没有信息|不得而知/,
  }],
  [/\boften\b/i, {
    ar: /غالبًا|كثيرًا/, bn: /প্রায়ই/, cy: /yn aml/i, de: /\boft\b/i, es: /a menudo/i, fr: /souvent/i, pl: /często/i, pt: /muitas vezes/i, ro: /adesea/i,
    'ur': /اکثر/, 'zh-Hans': /往往|常常/,
  }],
];

describe.each(EVERY_LANGUAGE)('$language', ({ language, messages }) => {
  const isRightToLeft = RIGHT_TO_LEFT.includes(language);
  const staff = messages.filter(([key]) => partOf(key) !== 'developer');

  test('fits where English fits', () => {
    for (const [key, message] of staff) {
      const limit = LONGEST.find(([pattern]) => pattern.test(key))?.[1];
      const shown = message.replace(/\{\w+\}/g, '2').replace(/[\u2068\u2069]/g, '');
      if (limit !== undefined) expect.soft(shown.length, `${key}: ${shown}`).toBeLessThanOrEqual(limit);
    }
  });

  test('ends sentences as the language does, and words on labels without a stop', () => {
    const stop = STOP[language] ?? '.';
    for (const [key, message] of messages) {
      const isSentence = /[.]$/.test(englishOf(key) ?? '');
      expect.soft(message.endsWith(stop) || message.endsWith(`${stop}\u2069`), `${key}: ${message}`).toBe(isSentence);
    }
  });

  test('is plain text in one normal form: no markup, straight quotes, shouting or loose spaces', () => {
    for (const [key, message] of messages) {
      expect.soft(message, key).toBe(message.normalize('NFC'));
      expect.soft(message, key).not.toMatch(/[<>&"'!\n]|[ \u00a0\u202f]{2}|^\s|\s$|\.\.\.|…| [.,;:?](?!\d)/);
    }
  });

  test('has no digits of its own, but for the codes that developers are told', () => {
    for (const [key, message] of staff) expect.soft(message, key).not.toMatch(/\p{Nd}/u);
  });

  test('hedges wherever English does', () => {
    let count = 0;
    for (const [key, message] of staff) {
      for (const [english, words] of HEDGES) {
        if (!english.test(englishOf(key) ?? '') || key === 'age.now') continue;
        count += 1;
        expect.soft(message, `${key}: ${englishOf(key)}`).toMatch(words[language]);
      }
    }
    expect(count).toBeGreaterThan(30);
  });

  test('closes each mark of direction, and has them only where text runs from right to left', () => {
    for (const [key, message] of messages) {
      expect.soft(message.replace(/\u2068[^\u2068\u2069]+\u2069/g, ''), key).not.toMatch(/[\u2066-\u2069\u200e\u200f\u202a-\u202e]/);
      if (!isRightToLeft) expect.soft(message, key).not.toMatch(/\u2068/);
    }
  });
});

describe('from right to left', () => {
  test.each(EVERY_LANGUAGE.filter(({ language }) => RIGHT_TO_LEFT.includes(language)))('$language keeps a host\'s texts, names and times apart from what stands around them', ({ messages }) => {
    let count = 0;
    for (const [key, message] of messages) {
      for (const [place] of message.matchAll(/\{(slot|word|time|who|title|detail)\}/g)) {
        count += 1;
        expect.soft(message, key).toContain(`\u2068${place}\u2069`);
      }
    }
    expect(count).toBeGreaterThan(15);
  });
});

describe('in the script of the language', () => {
  const SCRIPT: Readonly<Partial<Record<Language, RegExp>>> = { 'ar': /\p{Script=Arabic}/u, 'ur': /\p{Script=Arabic}/u, 'bn': /\p{Script=Bengali}/u, 'zh-Hans': /\p{Script=Han}/u };

  test.each(EVERY_LANGUAGE.filter(({ language }) => SCRIPT[language]))('$language has no Latin letters in what staff are told, but CSV', ({ language, messages }) => {
    const script = SCRIPT[language] ?? /$^/;
    for (const [key, message] of messages) {
      const text = textOf(message).replace('CSV', '');
      if (partOf(key) === 'developer' || key === 'mark.case' || !/\p{L}/u.test(text)) continue;
      expect.soft(text, key).not.toMatch(/\p{Script=Latin}/u);
      expect.soft(text, key).toMatch(script);
    }
  });

  test('Arabic and Urdu have their own commas and semicolons, Chinese its own marks', () => {
    for (const { language, messages } of EVERY_LANGUAGE) {
      for (const [key, message] of messages) {
        if (RIGHT_TO_LEFT.includes(language)) expect.soft(message, key).not.toMatch(/[,;?]/);
        if (language === 'zh-Hans') expect.soft(message.replace(/\w+\(\)|http\(s\)/g, ''), key).not.toMatch(/[,;:?()]|\p{Script=Han}\s\p{Script=Han}/u);
        if (language === 'fr') expect.soft(message, key).not.toMatch(/[^\u00a0\s]:(?!\/)|[^\u202f];|«[^\u202f]|[^\u202f]»/);
        if (language === 'ro') expect.soft(message, key).not.toMatch(/[şţŞŢ]/);
      }
    }
  });
});
