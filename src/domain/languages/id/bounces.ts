import type { BounceRule, Wordings } from "../wordbook.ts";

/** Gmail, Exchange and the hosters in Indonesian. */
export const bounces: Wordings<BounceRule> = {
  "failure-subject": [
    "(tidak terkirim|gagal terkirim|gagal dikirim|tidak dapat dikirim|tidak dapat terkirim|tidak bisa dikirim|pengiriman gagal)",
    "(kegagalan|gagal|kesalahan|keterlambatan|pemberitahuan|penundaan) ..2 (pengiriman|kirim|mengirim)",
    "(pesan|email|surel) ..3 (dikembalikan|ditolak|diblokir|tertunda)",
    "(pengiriman) ..2 (gagal|tertunda|tidak berhasil)",
  ],
  failure: [
    "(pesan|email|surel|surat) ..8 (tidak dapat|tidak terkirim|gagal|tidak bisa|tidak berhasil|belum dapat) ..2 (dikirim|dikirimkan|terkirim|disampaikan|diantar|dikirimkan)",
    "(pengiriman) ..6 (gagal|tidak berhasil)",
    "(pesan|email|surel) ..5 (ditolak|dikembalikan|diblokir)",
    "pesan anda tidak terkirim",
  ],
  delayed: [
    "belum (terkirim|dapat dikirim|berhasil dikirim)",
    "(pengiriman|pesan) ..3 (tertunda|ditunda)",
    "(akan terus|akan mencoba|mencoba kembali|akan dicoba) ..3 (mencoba|mengirim|mengirimkan|lagi|selama)",
  ],
  "unknown-address": [
    "(alamat|penerima|pengguna|akun|kotak surat|domain|mailbox) ..6 (tidak ditemukan|tidak ada|tidak dikenal|tidak valid|tidak terdaftar|salah|sudah tidak|tidak aktif|dihapus|ditutup)",
    "(pengguna|penerima|alamat) tidak (dikenal|ditemukan|valid)",
  ],
  full: [
    "(kotak surat|kotak masuk|mailbox|inbox|penyimpanan|kuota) ..4 (penuh|sudah penuh|melebihi|habis|terlampaui)",
  ],
  passing: [
    "server ..4 (tidak merespons|tidak menanggapi|tidak tersedia|sibuk|tidak dapat dihubungi|tidak merespon)",
    "(sementara|kesalahan sementara|masalah sementara)",
    "(coba|silakan coba|cobalah) ..2 (lagi nanti|lagi|nanti)",
    "(koneksi|sambungan) ..4 (ditolak|terputus|gagal|habis waktu)",
  ],
  unwelcome: [
    "(sebagai|dianggap|terdeteksi) ..1 spam",
    "(spam|virus) ..4 (ditolak|terdeteksi|diblokir)",
    "(daftar hitam|daftar blokir)",
    "(tidak memiliki|tanpa) ..1 izin",
    "tidak (diizinkan|diperbolehkan|berwenang)",
    "(pesan|lampiran|ukuran) ..4 (terlalu besar|melebihi)",
    "(kebijakan|aturan) ..4 (ditolak|diblokir|keamanan|melanggar)",
    "(ditolak|diblokir) ..4 (kebijakan|aturan|filter)",
  ],
};
