/** From one range of numbers to another, in a straight line. d3's own brings colours and dates along, ten times its weight. */
export function linear(
  [from, to]: readonly [number, number],
  [first, last]: readonly [number, number],
): (value: number) => number {
  return (value) => first + ((value - from) / (to - from)) * (last - first);
}
