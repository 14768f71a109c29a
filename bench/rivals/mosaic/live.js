import * as vg from '@uwdata/vgplot';
import { connect } from './database.js';
import { fitSql, pair, pointsSql } from './pair.js';

const database = await connect(['panel']);
await database.exec(`CREATE TABLE points AS ${pointsSql}`);

document
  .getElementById('chart')
  .append(
    vg.plot(
      vg.dot(vg.from('points'), { x: 'x', y: 'y', fill: 'currentColor', fillOpacity: 0.5 }),
      vg.regressionY(vg.from('points'), { x: 'x', y: 'y', stroke: 'red' }),
      vg.xLabel(pair.support),
      vg.yLabel(pair.outcome),
      vg.grid(true),
      vg.width(1000),
      vg.height(500),
    ),
  );

const [fit] = (await database.query(fitSql)).toArray();
const line = document.getElementById('live');
line.dataset.fit = JSON.stringify(fit);
line.textContent = `${fit.n} authorities, r = ${fit.r.toFixed(2)}, slope ${fit.slope.toFixed(2)}.`;
