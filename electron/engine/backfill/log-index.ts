import type { LogLine, LogQuery } from '../../../shared/schemas/run';
import { levelOf } from './run-log';

const phases = ['head', 'drafts', 'auto_send', 'summary'] as const;
const levels = ['info', 'decision', 'error'] as const;
const newline = 10;

/** A growing array of whole numbers. */
const numbers = <A extends Float64Array | Uint32Array | Uint8Array>(make: (length: number) => A) => {
  let array = make(1024);
  let length = 0;
  return {
    push: (value: number): void => {
      if (length === array.length) {
        const larger = make(length * 2);
        larger.set(array);
        array = larger;
      }
      array[length] = value;
      length += 1;
    },
    at: (index: number): number => array[index] ?? 0,
    length: (): number => length,
  };
};

/** Words that recur, each kept once. */
const interned = () => {
  const words: string[] = [];
  const known = new Map<string, number>();
  return {
    words,
    of: (word: string): number => {
      const before = known.get(word);
      if (before !== undefined) return before;
      known.set(word, words.length);
      words.push(word);
      return words.length - 1;
    },
    find: (word: string): number => known.get(word) ?? -1,
  };
};

/** Reads bytes of the artifact from `from` up to `to`. */
export type ReadBytes = (from: number, to: number) => Promise<Buffer>;

export type LogIndex = {
  /** Whole lines taken in so far, and the bytes they fill. */
  lines(): number;
  bytes(): number;
  /** Takes in what follows the bytes taken in before; the beginning of a line that has no end yet is left for the next time. */
  feed(bytes: Buffer): void;
  campaigns(): string[];
  leads(): string[];
  /** Line numbers (from 0) that match, ascending; null: all of them. */
  matching(query: LogQuery): Uint32Array | null;
  /** Lines by number, at most those given, as the artifact has them. */
  read(numbers: readonly number[], bytes: ReadBytes): Promise<LogLine[]>;
};

/**
 * Where each line of a run's log begins and what it is about: its phase, level, campaign and lead, read from section 4's own
 * words. Some 17 bytes a line; the text itself stays in the file.
 */
export const createLogIndex = (): LogIndex => {
  const starts = numbers((length) => new Float64Array(length));
  /** Phase and level. */
  const kinds = numbers((length) => new Uint8Array(length));
  const blocks = numbers((length) => new Uint32Array(length));
  const blockCampaigns = numbers((length) => new Uint32Array(length));
  const blockLeads = numbers((length) => new Uint32Array(length));
  const campaigns = interned();
  const leads = interned();
  const campaignOfDraft = new Map<string, number>();
  let bytes = 0;
  let phase = 0;
  // Block 0 is what belongs to no message. A campaign or lead of 0 is none; others are one more than their place.
  let campaign = 0;
  let lead = 0;
  let inBlock = false;
  blockCampaigns.push(0);
  blockLeads.push(0);

  const endBlock = (): void => {
    if (!inBlock) return;
    blockCampaigns.push(campaign);
    blockLeads.push(lead);
    inBlock = false;
  };
  const beginBlock = (): void => {
    endBlock();
    inBlock = true;
    campaign = 0;
    lead = 0;
  };

  /** Takes in one line; gives its level. What no first letter announces is not decoded at all. */
  const takeLine = (chunk: Buffer, from: number, to: number): number => {
    const first = chunk[from];
    if (first === 0x20) {
      const mark = chunk[from + 7];
      if (mark === 0x20)
        return chunk[from + 9] === 0x46 ? levels.indexOf(levelOf(chunk.toString('latin1', from, to))) : 0;
      if (mark === 0x43 || mark === 0x4c) {
        const text = chunk.toString('utf8', from + 7, to);
        if (text.startsWith('Campaign: ')) campaign = campaigns.of(text.slice(10)) + 1;
        else if (text.startsWith('Lead: ')) lead = leads.of(text.slice(6)) + 1;
        return 0;
      }
      if (mark !== 0x44 && mark !== 0x47 && mark !== 0x53) return 0;
      const text = chunk.toString('latin1', from, to);
      if (text.startsWith('Draft ID: ', 7)) campaignOfDraft.set(text.slice(17), campaign);
      return levels.indexOf(levelOf(text));
    }
    if (first === 0x5b) {
      const found = /^\[\d+\/\d+\] (Lead|Draft): (.*)$/.exec(chunk.toString('utf8', from, to));
      if (!found) return 0;
      beginBlock();
      if (found[1] === 'Lead') {
        phase = 1;
        lead = leads.of(found[2] ?? '') + 1;
      } else {
        phase = 2;
        campaign = campaignOfDraft.get(found[2] ?? '') ?? 0;
      }
      return 0;
    }
    if (first === undefined || from === to) return 0;
    const text = chunk.toString('utf8', from, Math.min(to, from + 24));
    if (text.startsWith('--- Phase 1')) phase = 1;
    else if (text.startsWith('--- Phase 2')) phase = 2;
    else if (text.startsWith('--- Resumed')) phase = 0;
    else if (text.startsWith('=====') && phase !== 0) phase = 3;
    else if (/^(?:By campaign:|Estimate: |Cancelled by |Paused: )/.test(text)) phase = 3;
    else return 0;
    endBlock();
    return 0;
  };

  const endOf = (line: number): number => (line + 1 < starts.length() ? starts.at(line + 1) : bytes);
  const blockOf = (line: number): number => blocks.at(line);
  const campaignOf = (block: number): number =>
    inBlock && block === blockCampaigns.length() ? campaign : blockCampaigns.at(block);
  const leadOf = (block: number): number => (inBlock && block === blockLeads.length() ? lead : blockLeads.at(block));

  return {
    lines: () => starts.length(),
    bytes: () => bytes,
    feed: (chunk) => {
      let from = 0;
      for (let to = chunk.indexOf(newline); to >= 0; to = chunk.indexOf(newline, from)) {
        const level = takeLine(chunk, from, to);
        starts.push(bytes + from);
        kinds.push(phase * 4 + level);
        blocks.push(inBlock ? blockCampaigns.length() : 0);
        from = to + 1;
      }
      bytes += from;
    },
    campaigns: () => [...campaigns.words],
    leads: () => [...leads.words],
    matching: (query) => {
      const { phase: wantedPhase, level, campaign: wantedCampaign, lead: wantedLead } = query;
      if (wantedPhase === 'all' && level === 'all' && wantedCampaign === null && wantedLead === null) return null;
      const phaseAt = wantedPhase === 'all' ? -1 : phases.indexOf(wantedPhase);
      const levelAt = level === 'all' ? -1 : levels.indexOf(level);
      // What the log never named matches nothing.
      const campaignAt = wantedCampaign === null ? -1 : campaigns.find(wantedCampaign) + 1 || -2;
      const leadAt = wantedLead === null ? -1 : leads.find(wantedLead) + 1 || -2;
      const found = numbers((length) => new Uint32Array(length));
      for (let line = 0; line < starts.length(); line += 1) {
        const kind = kinds.at(line);
        if (phaseAt >= 0 && kind >> 2 !== phaseAt) continue;
        if (levelAt >= 0 && (kind & 3) !== levelAt) continue;
        if (campaignAt !== -1 && campaignOf(blockOf(line)) !== campaignAt) continue;
        if (leadAt !== -1 && leadOf(blockOf(line)) !== leadAt) continue;
        found.push(line);
      }
      return Uint32Array.from({ length: found.length() }, (_, n) => found.at(n));
    },
    read: async (wanted, readBytes) => {
      const lines: LogLine[] = [];
      for (let n = 0; n < wanted.length; ) {
        const first = wanted[n] ?? 0;
        let last = first;
        // Neighbours are read together; what lies far apart is not read in between.
        let after = n + 1;
        while (after < wanted.length && (wanted[after] ?? 0) - last <= 64) {
          last = wanted[after] ?? last;
          after += 1;
        }
        const chunk = await readBytes(starts.at(first), endOf(last));
        for (; n < after; n += 1) {
          const line = wanted[n] ?? 0;
          const base = starts.at(first);
          const kind = kinds.at(line);
          lines.push({
            n: line + 1,
            text: chunk.toString('utf8', starts.at(line) - base, endOf(line) - base - 1),
            phase: phases[kind >> 2] ?? 'head',
            level: levels[kind & 3] ?? 'info',
          });
        }
      }
      return lines;
    },
  };
};
