import { id } from "../../../src/domain/languages/id/index.ts";
import { describeDays, describePeople, describeReplies } from "./wordbook-cases.ts";

describeReplies(id, {
  "automatic-subject": ["Balasan otomatis: Pertanyaan", "Re: Balasan otomatis: Pertanyaan"],
  "absence-subject": ["Di luar kantor", "Makan di luar kantor"],
  away: ["Saya sedang cuti.", "Cuti kemarin menyenangkan."],
  "long-leave": ["Saya cuti melahirkan.", "Kucing saya melahirkan."],
  gone: ["Saya tidak lagi bekerja di sini.", "Tidak hujan lagi."],
  "write-instead": ["Silakan hubungi kantor kami.", "Silakan duduk."],
  "back-on": ["Kembali ke kantor pada 5 Mei", "Berangkat pada 5 Mei"],
  "away-until": ["sampai 5 Mei", "setelah 5 Mei"],
  "away-from": ["dari 5 Mei", "setelah 5 Mei"],
  "other-dates": ["Pendaftaran dibuka sampai 5 Mei.", "Kantor tutup sampai 5 Mei."],
  "answer-on-return": ["Saya akan membalas setelah kembali.", "Saya akan membalas segera."],
  "urgent-contact": ["Untuk hal mendesak silakan hubungi kantor.", "Tidak ada yang mendesak."],
  "thanks-for-mail": ["Terima kasih atas email Anda.", "Terima kasih atas makan siangnya."],
  "says-automatic": ["Ini adalah pesan otomatis.", "Ini adalah pesan indah."],
  received: ["Email Anda telah kami terima.", "Kucing Anda telah pulang."],
  engaged: ["Kapan bisa bertemu?", "Hari ini hujan."],
  "opt-out": ["Jangan kirim email lagi.", "Jangan lupa payung."],
  "opt-out-alone": ["Berhenti berlangganan.", "Berhenti berlangganan koran itu sulit."],
  decline: ["Maaf, kami tidak menerima magang.", "Maaf, hujan."],
  "counter-offer": ["Tapi mungkin bulan depan.", "Tapi hujan."],
});

describeDays(id, [
  ["Saya di luar kota, kembali ke kantor hari Senin, 9 Maret.", "2026-03-09"],
  ["Saya sedang cuti sampai dengan 13 Maret 2026.", "2026-03-14"],
  ["Saya cuti 2-13 Maret.", "2026-03-14"],
  ["Saya sedang cuti. Kembali pada 09/03/2026.", "2026-03-09"],
  ["Saya sedang cuti, kembali pertengahan Maret.", null],
]);

describePeople(id, ["Saya sedang cuti minggu ini, tapi Selasa bisa telepon. Kapan enaknya?"]);
