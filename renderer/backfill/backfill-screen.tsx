export const BackfillScreen = () => null;
