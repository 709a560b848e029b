/**
 * What runs inside Redis, so that stream and calls change together and no reader ever sees one without the other.
 *
 * The keys, in this order for both scripts:
 * 1. the stream; an entry has `count`, its number of updates, and `updates`, one JSON text to a line
 * 2. a hash: the updates that are kept of each call, one JSON text to a line
 * 3. a sorted set: every call, by when it first came
 * 4. a sorted set: the calls that seem to be over, by when they ended
 * 5. a hash of numbers: `calls` and `ends` are the latest scores, `tail` counts the updates after the stream's oldest entry
 */

/**
 * Appends updates as one entry, but for those that are kept already, and lets go of what is over the limits.
 *
 * Arguments: the limits of calls, of updates per call, of the tail, and of the tail before it is shortened; then for each
 * update its call, whether the call is over with it (1, 0, or nothing where it says nothing), and its JSON text. Gives the
 * id of the latest entry. Without updates it makes sure that there is one: the first, which holds nothing, is the place
 * from which a reader of an empty log goes on.
 */
export const APPEND = `
local log, updates, calls, over, numbers = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local most_calls, most_updates, tail_limit, tail_slack = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])

if redis.call('EXISTS', log) == 0 then
  redis.call('XADD', log, '*', 'count', 0, 'updates', '')
  redis.call('HDEL', numbers, 'tail')
end

local function without_oldest(lines)
  local all, victim = {}, nil
  for line in string.gmatch(lines, '[^\\n]+') do
    all[#all + 1] = line
    if not victim then
      local update = cjson.decode(line)
      if update.plan == nil and update.contact == nil then victim = #all end
    end
  end
  table.remove(all, victim or 1)
  return table.concat(all, '\\n')
end

local function note_end(call, ending)
  if ending == '1' then
    redis.call('ZADD', over, 'NX', redis.call('HINCRBY', numbers, 'ends', 1), call)
  elseif ending == '0' then
    redis.call('ZREM', over, call)
  end
end

local function let_go()
  local call = redis.call('ZPOPMIN', over)[1]
  if call then redis.call('ZREM', calls, call) else call = redis.call('ZPOPMIN', calls)[1] end
  redis.call('HDEL', updates, call)
end

local function keep(call, ending, line)
  local lines = redis.call('HGET', updates, call)
  if lines then
    if string.find('\\n' .. lines .. '\\n', '\\n' .. line .. '\\n', 1, true) then return false end
    lines = lines .. '\\n' .. line
    local _, breaks = string.gsub(lines, '\\n', '\\n')
    if breaks >= most_updates then lines = without_oldest(lines) end
    redis.call('HSET', updates, call, lines)
    note_end(call, ending)
  else
    redis.call('HSET', updates, call, line)
    redis.call('ZADD', calls, redis.call('HINCRBY', numbers, 'calls', 1), call)
    note_end(call, ending)
    if redis.call('ZCARD', calls) > most_calls then let_go() end
  end
  return true
end

-- The last entry that is not among the resumable ones stays: its id is the oldest to go on from.
local function shorten(tail)
  local surplus, base, position = tail - tail_limit, nil, '-'
  repeat
    local entries = redis.call('XRANGE', log, position, '+', 'COUNT', 500)
    for index, entry in ipairs(entries) do
      if position ~= '-' or index > 1 then
        local count = tonumber(entry[2][2])
        if count > surplus then entries = {} break end
        surplus = surplus - count
        base = entry[1]
      end
    end
    if #entries > 0 then position = '(' .. entries[#entries][1] end
  until #entries == 0
  if not base then return end
  redis.call('XTRIM', log, 'MINID', '=', base)
  redis.call('HSET', numbers, 'tail', tail_limit + surplus)
end

local added = {}
for index = 5, #ARGV, 3 do
  if keep(ARGV[index], ARGV[index + 1], ARGV[index + 2]) then added[#added + 1] = ARGV[index + 2] end
end
if #added == 0 then return redis.call('XREVRANGE', log, '+', '-', 'COUNT', 1)[1][1] end

local id = redis.call('XADD', log, '*', 'count', #added, 'updates', table.concat(added, '\\n'))
local tail = redis.call('HINCRBY', numbers, 'tail', #added)
if tail > tail_slack then shorten(tail) end
return id
`;

/**
 * A page of the calls in the order in which they first came. Arguments: the score after which it begins, the last one
 * that belongs to the snapshot (nothing on the first page, which decides it), and how many. Gives that last score, the
 * score of the page's last call (nothing where there are no more), and the updates of each call.
 */
export const PAGE_OF_CALLS = `
local updates, calls, numbers = KEYS[2], KEYS[3], KEYS[5]
local last = ARGV[2]
if last == '' then last = redis.call('HGET', numbers, 'calls') or '0' end
local page = redis.call('ZRANGEBYSCORE', calls, '(' .. ARGV[1], last, 'WITHSCORES', 'LIMIT', 0, ARGV[3])
local answer = { last, page[#page] or '' }
for index = 1, #page, 2 do answer[#answer + 1] = redis.call('HGET', updates, page[index]) or '' end
return answer
`;
