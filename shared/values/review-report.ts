/** The least reviews that a share is drawn from; fewer say too little. */
export const enoughReviews = 20;
