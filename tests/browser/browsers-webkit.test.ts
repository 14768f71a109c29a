import { describe } from 'vitest';
import { openWebKit } from './browsers-webkit.ts';
import { journeys } from './browsers-journeys.ts';

describe('WebKit', () => {
  journeys(openWebKit);
});
