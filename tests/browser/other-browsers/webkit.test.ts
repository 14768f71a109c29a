import { describe } from 'vitest';
import { openWebKit } from './webkit.ts';
import { journeys } from './journeys.ts';

describe('WebKit', () => {
  journeys(openWebKit);
});
