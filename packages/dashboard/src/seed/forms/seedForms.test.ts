import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { seedForms, seedNeighbourForms } from './seedForms.ts';

const now = new Date('2026-11-24T09:00:00Z');

describe('the seeded forms', () => {
  it('are 250 with unique ids', () => {
    const forms = seedForms(now);
    expect(forms).toHaveLength(250);
    expect(new Set(forms.map(({ id }) => id)).size).toBe(250);
    expect(new Set(forms.map(({ name }) => name)).size).toBe(250);
  });

  it('are the same on every machine', () => {
    const digest = createHash('sha256')
      .update(JSON.stringify(seedForms(now)))
      .digest('hex');
    expect(digest).toBe('a8a4d6ab34d6df53f0329af00ad573361e60fd4f3431d253b0852e6ea7030576');
  });

  it('have entries in the past that answer the form’s own questions, newest first', () => {
    for (const form of [
      ...seedForms(now),
      ...seedNeighbourForms('ws_harbour', now),
      ...seedNeighbourForms('ws_fjord', now),
    ]) {
      const times = form.entries.map((entry) => entry.createdAt.getTime());
      expect(times).toEqual([...times].sort((a, b) => b - a));
      expect(times.every((time) => time >= form.createdAt.getTime() && time <= now.getTime())).toBe(true);
      const asked = form.fields.map(({ id }) => id);
      expect(form.entries.every((entry) => Object.keys(entry.values).every((id) => asked.includes(id)))).toBe(true);
    }
  });

  it('share no id with entries or another workspace', () => {
    const forms = [...seedForms(now), ...seedNeighbourForms('ws_harbour', now), ...seedNeighbourForms('ws_fjord', now)];
    const ids = forms.flatMap((form) => [form.id, ...form.entries.map(({ id }) => id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have several thousand entries, none for a draft', () => {
    const forms = seedForms(now);
    const total = forms.reduce((sum, form) => sum + form.entries.length, 0);
    expect(total).toBeGreaterThan(5_000);
    expect(forms.filter(({ status }) => status === 'draft').flatMap(({ entries }) => entries)).toEqual([]);
  });

  it('include other scripts, very long and almost equal names', () => {
    const names = seedForms(now).map(({ name }) => name);
    expect(names.some((name) => /\p{Script=Arabic}/u.test(name))).toBe(true);
    expect(names.some((name) => /\p{Script=Han}/u.test(name))).toBe(true);
    expect(names.some((name) => name.length > 180)).toBe(true);
    expect(names.filter((name) => name.toLowerCase() === 'customer feedback')).toHaveLength(2);
  });
});
