import type { ReplyRule, Wordings } from "../wordbook.ts";

export const replies: Wordings<ReplyRule> = {
  "automatic-subject": [
    "< (balasan otomatis|balas otomatis|jawaban otomatis|pesan otomatis|respons otomatis|email otomatis|konfirmasi (penerimaan|langganan|pendaftaran))",
  ],
  "absence-subject": [
    "< (di luar kantor|sedang cuti|cuti|libur|tidak di kantor|tidak berada di kantor|sedang dinas|cuti bersama|dinas luar)",
  ],
  away: [
    "(saya|kami) ..2 (cuti|libur|dinas luar|dinas luar kota|di luar kantor|di luar kota|di luar negeri|perjalanan dinas|tidak di kantor|sakit) ..2 (sampai|hingga|dan|dari|mulai|selama|lebaran|tahunan|natal|nyepi|s|bersama|sejak|untuk)",
    "(saya|kami) (sedang|akan) (cuti|libur|dinas|berlibur|di luar kantor|bepergian)",
    "(tidak|tak) (berada|ada|sedang) (di kantor|di tempat|di ruangan)",
    "di luar kantor",
    "selama (saya|masa|kami) (cuti|libur|tidak|absen)",
    "(kantor|toko|klinik|perusahaan) ..3 (libur|tutup)",
    "akses (terbatas|email terbatas)",
    "cuti (lebaran|tahunan|bersama|natal|haji|umrah)",
    "< (sedang|masih|lagi) (cuti|libur|dinas|di luar)",
    "(saya|kami) (cuti|libur|sedang cuti|sedang libur)",
  ],
  "long-leave": ["cuti (melahirkan|hamil|panjang|besar|bersalin|di luar tanggungan|sabatikal|belajar)"],
  gone: [
    "(sudah|telah) tidak ..1 (bekerja|bertugas|aktif|menjabat) ..2 (di|lagi|sebagai|pada)",
    "tidak lagi (bekerja|bertugas|menjabat|menggunakan|digunakan|aktif)",
    "(telah|sudah) (pensiun|mengundurkan diri|resign|pindah tugas|berhenti bekerja)",
    "(alamat|email|akun) ..3 (tidak lagi|sudah tidak) (digunakan|aktif|dipakai)",
  ],
  "write-instead": [
    "(alamat|email) ..1 (email|saya|kami) ..1 (baru|yang baru)",
    "(silakan|mohon|harap) ..2 (hubungi|menghubungi|kirim|kirimkan|email|mengirim|gunakan|ditujukan)",
  ],
  "back-on": [
    "(kembali|masuk kembali|kembali bekerja|kembali masuk|kembali ke kantor|masuk kantor|buka kembali|aktif kembali|masuk kerja|kembali beroperasi|beroperasi kembali) [pada|mulai|ke kantor|bekerja|lagi|beraktivitas] [pada|hari|tanggal|tgl]",
  ],
  "away-until": ["(sampai|hingga|s.d.|sampai dengan|s/d|sd|sampai tanggal) [dengan|tanggal|hari|tgl]"],
  "away-from": [
    "(dari|mulai|sejak|antara|periode|tanggal|cuti|libur) [tanggal|hari|tgl]",
    "(tidak|belum) (kembali|masuk) ..1 [pada|tanggal|hari]",
  ],
  "other-dates": [
    "(batas waktu|tenggat|batas akhir|jam kerja|jam buka)",
    "(pendaftaran|pameran|promo|penawaran|lamaran) ..4 (dibuka|berlaku|sampai|hingga|berlangsung|ditutup)",
  ],
  "answer-on-return": [
    "(akan|saya akan) ..2 (membalas|menjawab|merespons|merespon|dibalas|hubungi|menghubungi) ..6 (setelah|sekembali|ketika|begitu|saat) ..2 (kembali|saya|cuti|libur|masuk)",
  ],
  "urgent-contact": [
    "(untuk|jika|bila|apabila) ..3 (mendesak|urgent|darurat|penting) ..5 (hubungi|silakan|menghubungi|telepon|mohon|kontak)",
    "selama (cuti|libur|saya tidak) ..4 (hubungi|silakan)",
  ],
  "thanks-for-mail": [
    "terima kasih (atas|untuk|telah) ..1 (email|pesan|surel|menghubungi|pertanyaan|surat|perhatian|emailnya)",
  ],
  "says-automatic": [
    "(ini|email ini|pesan ini) (adalah|merupakan|dikirim) ..2 otomatis",
    "(jangan|mohon tidak|harap tidak|mohon jangan) (membalas|dibalas|balas) ..1 (email|pesan|ini)",
    "dikirim (secara otomatis|otomatis)",
  ],
  received: [
    "(email|pesan|permintaan|lamaran|permohonan) anda (telah|sudah) (kami terima|diterima|terkirim)",
    "(kami akan|akan kami) ..2 (menghubungi|membalas|balas|respon|tindak lanjuti|hubungi) ..4 (segera|dalam|hari kerja|secepatnya)",
    "telah kami terima",
  ],
  engaged: [
    "(bisa|apakah|boleh|mau|bisakah) ..14 ?",
    "(kapan|bagaimana|di mana|dimana|berapa|siapa|kenapa|apa) ..14 ?",
    "(dengan senang hati|tentu saja|silakan datang|kirim ke saya|kirimkan ke saya|telepon saya|saya tertarik|kami tertarik|menarik sekali|selamat ya|sampai jumpa|mari kita|ayo kita|saya tanyakan|saya sarankan|maaf (baru|terlambat|telat) (balas|membalas))",
  ],
  "opt-out": [
    "(jangan|tolong jangan|mohon jangan|mohon tidak|berhenti) ..1 (kirim|mengirim|email|hubungi|kirimi|menghubungi|mengirimi) ..3 (lagi|saya|kami|email)",
    "(hapus|keluarkan|mohon hapus) ..1 (saya|email saya|alamat saya|nama saya|kami|data saya)",
    "tidak (ingin|mau|berminat) ..2 (menerima|dihubungi|email)",
  ],
  "opt-out-alone": ["< (berhenti berlangganan|berhenti|hapus saya|stop|unsub) [terima kasih|tolong] [.] >"],
  decline: [
    "(maaf|mohon maaf|sayangnya|dengan berat hati) ..8 (tidak|belum bisa|belum dapat|tak)",
    "(tidak tertarik|tidak berminat|tidak terima kasih)",
  ],
  "counter-offer": [
    "(tapi|namun|tetapi) ..2 (bisa|saya bisa|kami bisa|mungkin|bagaimana kalau|silakan coba)",
    "(mungkin|bagaimana kalau) ..4 (lain kali|minggu depan|bulan depan|senin|selasa|rabu|kamis|jumat|nanti)",
  ],
};
