export const InboxScreen = () => null;
