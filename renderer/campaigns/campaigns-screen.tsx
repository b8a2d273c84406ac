export const CampaignsScreen = () => null;
