export * from './check-context';
export * from './evaluate-draft';
export * from './run-rule-checks';
