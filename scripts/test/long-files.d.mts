export function longFiles(patterns: string[]): string[];
