import { serveGallery } from './serve-gallery';

/** Before all pictures: the gallery is built once and served until the last one is taken. */
const buildGallery = async (): Promise<() => Promise<void>> => {
  const { address, stop } = await serveGallery();
  process.env.COUNTERSIGN_GALLERY = address;
  return stop;
};

export default buildGallery;
