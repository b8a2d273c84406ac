export const FirstRun = () => null;
