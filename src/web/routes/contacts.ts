import {
  closeContactNow,
  contactPage,
  giveContactAddress,
  openContactAgain,
  putAddressesBack,
  takeContactAddress,
} from "../pages/contact.tsx";
import { contactsPage } from "../pages/contacts.tsx";
import { get, OWNER, ownerOf, post, type Route } from "./route.ts";

const ITS_OWNER = ownerOf("contact");

export const CONTACT_ROUTES: readonly Route[] = [
  get("/contacts", OWNER, contactsPage),
  get("/contacts/:id", ITS_OWNER, contactPage),
  post("/contacts/:id/give", ITS_OWNER, giveContactAddress),
  post("/contacts/:id/take", ITS_OWNER, takeContactAddress),
  post("/contacts/:id/addresses-back", ITS_OWNER, putAddressesBack),
  post("/contacts/:id/close", ITS_OWNER, closeContactNow),
  post("/contacts/:id/open", ITS_OWNER, openContactAgain),
];
