import { expect } from '@open-wc/testing';
import { nextPlace, type GridExtent, type GridPlace } from '../../../components/call-board/grid-keys.js';

const extent: GridExtent = { lines: 100, cells: 4, page: 10, isRtl: false };

const press = (key: string, place: GridPlace = { line: 50, cell: 1 }, also: Partial<KeyboardEvent> = {}, other: Partial<GridExtent> = {}): GridPlace | undefined =>
  nextPlace({ key, ctrlKey: false, metaKey: false, altKey: false, ...also }, place, { ...extent, ...other });

describe('the keys of a grid', () => {
  it('lead where the ARIA Authoring Practices say', () => {
    expect(press('ArrowDown')).to.deep.equal({ line: 51, cell: 1 });
    expect(press('ArrowUp')).to.deep.equal({ line: 49, cell: 1 });
    expect(press('ArrowRight')).to.deep.equal({ line: 50, cell: 2 });
    expect(press('ArrowLeft')).to.deep.equal({ line: 50, cell: 0 });
    expect(press('Home')).to.deep.equal({ line: 50, cell: 0 });
    expect(press('End')).to.deep.equal({ line: 50, cell: 3 });
    expect(press('PageDown')).to.deep.equal({ line: 60, cell: 1 });
    expect(press('PageUp')).to.deep.equal({ line: 40, cell: 1 });
    expect(press('Home', undefined, { ctrlKey: true })).to.deep.equal({ line: 0, cell: 0 });
    expect(press('End', undefined, { ctrlKey: true })).to.deep.equal({ line: 99, cell: 3 });
  });

  it('stop at the edges', () => {
    expect(press('ArrowUp', { line: 0, cell: 0 })).to.deep.equal({ line: 0, cell: 0 });
    expect(press('ArrowLeft', { line: 0, cell: 0 })).to.deep.equal({ line: 0, cell: 0 });
    expect(press('PageDown', { line: 95, cell: 3 })).to.deep.equal({ line: 99, cell: 3 });
  });

  it('follow the direction of the text', () => {
    expect(press('ArrowRight', undefined, {}, { isRtl: true })).to.deep.equal({ line: 50, cell: 0 });
    expect(press('ArrowLeft', undefined, {}, { isRtl: true })).to.deep.equal({ line: 50, cell: 2 });
  });

  it('leave other keys to the page', () => {
    expect(press('a')).to.equal(undefined);
    expect(press('Tab')).to.equal(undefined);
    expect(press('ArrowLeft', undefined, { altKey: true })).to.equal(undefined);
    expect(press('ArrowDown', undefined, {}, { lines: 0 })).to.equal(undefined);
  });
});
