// The door to d3, apart from Plot: a drawing that needs no marks of Plot's carries none of it into the browser.
export { extent, scaleLinear, scalePoint, ticks } from 'd3';
