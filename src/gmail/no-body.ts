import * as z from "zod/mini";

/**
 * What Gmail answers when a thing is done and there is nothing to tell of it (users.drafts.delete, users.stop: "the
 * response body is empty"). Anything else comes from somebody on the way, a hotel's page for example: nothing was done.
 */
export const NoBody = z.lazy(() => z.union([z.undefined(), z.null(), z.literal(""), z.strictObject({})]));
