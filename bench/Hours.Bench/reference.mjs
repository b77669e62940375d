// Reads each value with the reference library and computes its open intervals of two weeks; prints the seconds of each round.
import fs from 'fs';
import { createRequire } from 'module';
const [, , folder, file, rounds] = process.argv;
const opening_hours = createRequire(folder + '/')('opening_hours');
const place = { lat: '48.85', lon: '2.35', address: { country_code: 'fr', state: 'Île-de-France' } };
const values = fs.readFileSync(file, 'utf8').split('\n').slice(1).filter(line => line).map(line => JSON.parse(line).v);
const [from, to] = [new Date(2026, 4, 4), new Date(2026, 4, 18)];
for (let round = 0; round < Number(rounds); round++) {
  const start = process.hrtime.bigint();
  let intervals = 0;
  for (const value of values) intervals += new opening_hours(value, place).getOpenIntervals(from, to).length;
  console.log(Number(process.hrtime.bigint() - start) / 1e9, intervals);
}
