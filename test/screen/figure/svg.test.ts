import { svgOf } from '../../../lambda/screen/figure/svg';
import { armRaise } from './poses';

const svg = (): string => svgOf(armRaise(), { title: 'Arm & "hand"', description: 'Raise <one> arm.' });

describe('svgOf', () => {
  it('says what it shows to whoever cannot see it', () => {
    expect(svg()).toContain(
      '<title id="t">Arm &amp; &quot;hand&quot;</title><desc id="d">Raise &lt;one&gt; arm.</desc>',
    );
  });

  it('takes its colours from the page, or has its own for light and dark', () => {
    expect(svg()).toMatch(/\.f-near\{fill:var\(--drawing-near,#[0-9a-f]{6}\)\}/);
    expect(svg()).toContain('@media(prefers-color-scheme:dark){');
  });

  it('holds nothing but numbers in its paths', () => {
    const paths = [...svg().matchAll(/ d="([^"]*)"/g)].map(([, data]) => data ?? '');
    expect(paths.length).toBeGreaterThan(20);
    for (const data of paths) expect(data).toMatch(/^M[-\d. MLCZ]+$/);
  });
});
