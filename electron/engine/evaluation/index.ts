export * from './check-context';
export * from './evaluate-draft';
export * from './of-other-leads';
export * from './run-rule-checks';
