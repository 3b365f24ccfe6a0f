// Appends one event at a time with N concurrent clients and prints one line of name=value pairs.
//
//   node append.js <connection string> <new|existing> <clients> <seconds warm-up> <seconds measured>
//
// new:      every append begins a stream of its own
// existing: every client appends to one stream that holds 20 events already

import { randomUUID } from 'node:crypto';
import { STREAM_DOES_NOT_EXIST } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';

const GOALS_OF_A_FAMILY = 20;

const [connectionString, mode, ...numbers] = process.argv.slice(2);
const [clients, warmUp, measured] = numbers.map(Number);
if (!['new', 'existing'].includes(mode) || !(clients > 0 && measured > 0)) {
  throw new Error('usage: append.js <connection> <new|existing> <clients> <warm-up> <measured>');
}

const pool = new pg.Pool({ connectionString, max: clients });
const store = getPostgreSQLEventStore(connectionString, { connectionOptions: { pool } });

// As large as the events of the other rows: about 600 bytes of data, about 400 of metadata.
const goalAdded = () => ({
  type: 'GoalAdded',
  data: { goalId: randomUUID(), wording: 'w'.repeat(540) },
  metadata: { correlationId: randomUUID(), actor: 'a'.repeat(330) },
});

const append = (stream, expectedStreamVersion) =>
  store.appendToStream(stream, [goalAdded()], { expectedStreamVersion });

const latencies = [];
let sent = 0;
let errors = 0;
let firstError;

const timed = async ({ from, until }, step) => {
  const begin = performance.now();
  try {
    await step();
    sent++;
    const end = performance.now();
    if (end >= from && end < until) latencies.push(end - begin);
  } catch (error) {
    errors++;
    firstError ??= error;
  }
};

const newStreams = (time) => timed(time, () => append(`family-${randomUUID()}`, STREAM_DOES_NOT_EXIST));

const existingStream = async () => {
  const stream = `family-${randomUUID()}`;
  let version = STREAM_DOES_NOT_EXIST;
  const next = async () => {
    version = (await append(stream, version)).nextExpectedStreamVersion;
  };
  for (let i = 0; i < GOALS_OF_A_FAMILY; i++) {
    await next();
    sent++;
  }
  return (time) => timed(time, next);
};

await append(`family-${randomUUID()}`, STREAM_DOES_NOT_EXIST); // creates the tables
sent++;
const steps = await Promise.all(
  Array.from({ length: clients }, () => (mode === 'new' ? newStreams : existingStream())),
);

const from = performance.now() + 1000 * warmUp;
const until = from + 1000 * measured;
await Promise.all(
  steps.map(async (step) => {
    while (performance.now() < until) await step({ from, until });
  }),
);

latencies.sort((a, b) => a - b);
const percentile = (percent) =>
  latencies.length ? latencies[Math.max(Math.ceil((percent / 100) * latencies.length), 1) - 1] : 0;
if (firstError) console.error('Not appended:', firstError);
console.log(
  `per_second=${Math.round(latencies.length / measured)}` +
    ` p50_ms=${percentile(50).toFixed(2)} p99_ms=${percentile(99).toFixed(2)}` +
    ` sent=${sent} errors=${errors}`,
);
await store.close();
await pool.end();
