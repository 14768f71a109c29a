import { describe } from 'vitest';
import { openFirefox } from './browsers-firefox.ts';
import { journeys } from './browsers-journeys.ts';

describe('Firefox', () => {
  journeys(openFirefox);
});
