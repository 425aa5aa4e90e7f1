import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bestVoice, VOICES_WAIT_MS } from '../../../src/client/speech/find-voice.ts';
import { START_WAIT_MS } from '../../../src/client/speech/sentence-watch.ts';
import { Speaker } from '../../../src/client/speech/speaker.ts';
import { webTimer } from '../../../src/client/web-timer.ts';
import { FakeSynthesis, type Manner, voice } from './fake-synthesis.ts';

const SENTENCES = ['第一句。', '第二句。', '第三句。'];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function speaking(manner: Manner, voices?: SpeechSynthesisVoice[], sentences = SENTENCES) {
  const synthesis = new FakeSynthesis(manner, voices);
  const speaker = new Speaker({ device: synthesis.device, timer: webTimer, sentences, language: 'zh-CN', speed: 'normal' });
  return { synthesis, speaker };
}
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('the voice', () => {
  it('is Mandarin, of the mainland before others, on the device before one from the network, never Cantonese', () => {
    const name = (...langs: SpeechSynthesisVoice[]) => {
      const best = bestVoice(langs, 'zh-CN');
      return typeof best === 'string' ? best : best.name;
    };
    expect(name(voice('en-US'), voice('zh-TW'), voice('zh_CN'))).toBe('zh_CN');
    expect(name(voice('zh-HK'), voice('yue-Hant-HK'), voice('en-US'))).toBe('none');
    expect(name(voice('zh-TW'), voice('zh-HK'))).toBe('zh-TW');
    expect(name(voice('zh-CN', { localService: false, name: 'net', default: true }), voice('cmn-Hans-CN', { name: 'own' }))).toBe('own');
    expect(name()).toBe('unknown');
  });

  it('may come late', async () => {
    const { synthesis, speaker } = speaking('well', []);
    speaker.start();
    await wait(1000);
    expect(speaker.state.value).toEqual({ phase: 'preparing' });
    synthesis.voices = [voice('en-US')];
    await wait(500);
    synthesis.voices = [voice('en-US'), voice('zh-CN')];
    await wait(400);
    expect(speaker.state.value).toEqual({ phase: 'speaking', at: 0 });
    expect(synthesis.spoken[0]).toMatchObject({ lang: 'zh-CN', rate: 0.95 });
  });

  it('that is missing is told', async () => {
    const { speaker } = speaking('well', [voice('en-US'), voice('zh-HK')]);
    speaker.start();
    await wait(VOICES_WAIT_MS + 1000);
    expect(speaker.state.value).toEqual({ phase: 'failed', why: 'noVoice' });
  });

  it('is tried without a name where the browser names none, and its silence is told', async () => {
    const named = speaking('well', []);
    named.speaker.start();
    await wait(VOICES_WAIT_MS + 500);
    expect(named.synthesis.said).toEqual(['第一句。']);
    const { speaker } = speaking('mute', []);
    speaker.start();
    await wait(VOICES_WAIT_MS + START_WAIT_MS + 500);
    expect(speaker.state.value).toEqual({ phase: 'failed', why: 'noVoice' });
  });

  it('that the browser has not at all is told at once', () => {
    const speaker = new Speaker({ device: null, timer: webTimer, sentences: SENTENCES, language: 'zh-CN', speed: 'normal' });
    speaker.start();
    expect(speaker.state.value).toEqual({ phase: 'failed', why: 'noSpeech' });
  });

  it('begins within the touch when it is there already, as iOS wants it', () => {
    const { synthesis, speaker } = speaking('well');
    speaker.start();
    expect(synthesis.spoken).toHaveLength(1);
  });
});

describe('reading', () => {
  it.each(['well', 'dumb', 'no-end'] as const)('comes to its end with an engine that is: %s', async (manner) => {
    const { synthesis, speaker } = speaking(manner);
    speaker.start();
    await wait(10_000);
    expect(synthesis.said).toEqual(SENTENCES);
    expect(speaker.state.value).toEqual({ phase: 'ended' });
  });

  it('goes on after a sentence that never ends', async () => {
    const { synthesis, speaker } = speaking('goes-on-for-ever');
    speaker.start();
    await wait(60_000);
    expect(synthesis.said).toEqual(SENTENCES);
  });

  it.each([['mute'], ['ends-at-once'], [{ error: 'synthesis-failed' }], [{ error: 'not-allowed' }]] as const)('tells of an engine that says nothing after a second try: %s', async (manner) => {
    const { synthesis, speaker } = speaking(manner);
    speaker.start();
    await wait(2 * START_WAIT_MS + 1000);
    expect(speaker.state.value).toEqual({ phase: 'failed', why: 'silent' });
    expect(synthesis.spoken).toHaveLength(2);
  });

  it('tells of a language that turns out not to be there', async () => {
    const { speaker } = speaking({ error: 'language-unavailable' });
    speaker.start();
    await wait(100);
    expect(speaker.state.value).toEqual({ phase: 'failed', why: 'noVoice' });
  });

  it('pauses, and goes on from the beginning of the sentence', async () => {
    const { synthesis, speaker } = speaking('well');
    speaker.start();
    await wait(1200);
    speaker.pause();
    expect([speaker.state.value, synthesis.speaking]).toEqual([{ phase: 'paused', at: 1 }, false]);
    await wait(30_000);
    expect(synthesis.said).toEqual(SENTENCES.slice(0, 2));
    speaker.resume();
    await wait(500);
    expect(synthesis.said).toEqual(['第一句。', '第二句。', '第二句。']);
  });

  it('is paused when another page takes the voice', async () => {
    const { speaker } = speaking({ error: 'interrupted' });
    speaker.start();
    await wait(100);
    expect(speaker.state.value).toEqual({ phase: 'paused', at: 0 });
  });

  it('moves by sentences, and changes its speed within one', async () => {
    const { synthesis, speaker } = speaking('well');
    speaker.start();
    speaker.move(1);
    await wait(200);
    expect(speaker.state.value).toEqual({ phase: 'speaking', at: 1 });
    speaker.move(-1);
    await wait(200);
    speaker.setSpeed('slow');
    await wait(200);
    expect(synthesis.spoken.slice(-1)[0]).toMatchObject({ text: '第一句。', rate: 0.7 });
    speaker.move(-1);
    expect(speaker.state.value).toEqual({ phase: 'speaking', at: 0 });
  });

  it('falls silent when it is stopped, and nothing follows', async () => {
    const { synthesis, speaker } = speaking('well');
    speaker.start();
    await wait(500);
    speaker.stop();
    await wait(10_000);
    expect([speaker.state.value, synthesis.said, synthesis.speaking]).toEqual([{ phase: 'idle' }, ['第一句。'], false]);
  });

  it('keeps a voice from the network awake, and leaves the device’s own alone', async () => {
    const remote = speaking('goes-on-for-ever', [voice('zh-CN', { localService: false })], ['一'.repeat(80)]);
    remote.speaker.start();
    await wait(25_000);
    expect(remote.synthesis.revived).toBe(2);
    const own = speaking('goes-on-for-ever', [voice('zh-CN')], ['一'.repeat(80)]);
    own.speaker.start();
    await wait(25_000);
    expect(own.synthesis.revived).toBe(0);
  });
});
