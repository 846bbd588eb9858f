/** A sign of our own where Gmail's reports have theirs: a PNG of 24 by 24 points, in base64. */
export const ICON = `iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAMAAADXqc3KAAAACVBMVEX////EOjD////vLItrAAAA
AXRSTlMAQObYZgAAAEFJREFUeNrVkjEOACAIA2n//2gXQwRyOnsbvYShEPFACeXFqEF5mj3ZdhGa
QmXRKfSx6KWgwEq4RBZ4KD7t5RkmCx24Ac2EojQLAAAAAElFTkSuQmCC
`;
