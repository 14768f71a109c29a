import { deviceStore } from '../page/device-store.ts';

/** The names under which the browser keeps the tabs and the past queries of the query page. */
export const sheetsName = 'support-atlas:query-sheets';
export const historyName = 'support-atlas:query-history';

/** Takes the tabs and the past queries off the device and out of this window. */
export function forgetQueries(stores = [deviceStore(), deviceStore(() => sessionStorage)]): void {
  for (const store of stores) for (const name of [sheetsName, historyName]) store.remove(name);
}
