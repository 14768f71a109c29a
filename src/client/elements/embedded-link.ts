import { describeVersion } from '../../lib/words/release/describe-version.ts';
import { formatLinkChoice } from '../../lib/links/explored/link-choice.ts';
import { askedIn } from '../../lib/site/mend-address.ts';
import { choiceNames, parseLinkChoice } from '../../lib/links/explored/link-choice-address.ts';
import { settleChoice } from '../../lib/links/explored/link-choice-rules.ts';
import { describeFailure, recogniseFailure } from '../engine/failures.ts';
import { part, readFacts, say } from '../page/parts.ts';
import { showNotices } from '../explorer/show-state.ts';
import { fetchCode } from '../page/fetch-code.ts';

/**
 * <embedded-link>: one choice of the explorer, drawn live in a frame of another page. What it shows stands in its
 * address; nothing can be chosen and nothing is counted.
 */
export class EmbeddedLink extends HTMLElement {
  connectedCallback(): void {
    addEventListener('hashchange', () => void this.#show());
    void this.#show();
  }

  async #show(): Promise<void> {
    const facts = readFacts(this);
    const { supports, outcomes, authorities, standing, version } = facts;
    const nameOf = ({ indicator }: { indicator: string }): string => indicator;
    const choosable = { supports: supports.map(nameOf), outcomes: outcomes.map(nameOf), authorities };
    const { fragment, forgiven } = askedIn(location, choiceNames);
    const read = parseLinkChoice(fragment, choosable, standing);
    const { choice, changes } = settleChoice(read.choice);
    showNotices(this, [
      ...forgiven,
      ...describeVersion(read.version, version),
      ...read.refusals,
      ...[read.lacking ?? []].flat(),
      ...changes,
    ]);
    const whole = part(document, 'whole');
    whole.setAttribute(
      'href',
      `${this.dataset['site'] ?? '/'}explore/#${formatLinkChoice(choice, read.version ?? version)}`,
    );
    try {
      const [{ answerChoice }, { drawView }, { wordsOf }] = await Promise.all([
        fetchCode(() => import('../explorer/answer.ts')),
        fetchCode(() => import('../explorer/draw-view.ts')),
        fetchCode(() => import('../explorer/shown-link.ts')),
      ]);
      const siteUrl = new URL(this.dataset['site'] ?? '/', location.href).href;
      const link = await answerChoice(siteUrl, choice, facts);
      drawView(this, link);
      say(part(this, 'summary'), wordsOf(link, link).summary);
      this.dataset['state'] = 'live';
    } catch (error) {
      const { happened, advice } = describeFailure(
        recogniseFailure(error, navigator.onLine ? 'stopped' : 'offline'),
      );
      say(part(this, 'summary'), `${happened} ${advice}`);
      this.dataset['state'] = 'failed';
    }
  }
}

customElements.define('embedded-link', EmbeddedLink);
