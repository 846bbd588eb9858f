import type { BounceRule, Wordings } from "../wordbook.ts";

/** Exchange and Outlook, Gmail and Turkish hosts. */
export const bounces: Wordings<BounceRule> = {
  "failure-subject": [
    "(teslim edilemedi|teslim edilemeyen|iletilemedi|gönderilemedi|ulaştırılamadı|iletilemeyen|gönderilemeyen)",
    "(teslimat|teslim|gönderim|iletim) (hatası|başarısız|başarısızlığı|bildirimi|durumu|gecikti|raporu|durum bildirimi)",
    "(iletiniz|mesajınız|e-postanız) ..3 (iletilemedi|ulaştırılamadı|gönderilemedi|teslim edilemedi|geri döndü|iade edildi)",
    "(geri dönen|iade edilen) (ileti|posta|e-posta|mesaj)",
  ],
  failure: [
    "(iletiniz|ileti|mesajınız|mesaj|e-postanız|e-posta|postanız|mail) ..12 (teslim edilemedi|teslim edilemez|teslim edilememiştir|iletilemedi|iletilememiştir|gönderilemedi|ulaştırılamadı|ulaşmadı|teslim edilmedi|teslim edilemiyor|iletilemiyor|geri çevrildi|reddedildi|iade edildi)",
    "(teslimat|teslim|gönderim|gönderme|iletim) ..4 (başarısız oldu|başarısız|gerçekleştirilemedi|yapılamadı|tamamlanamadı|hatası oluştu)",
    "(alıcılara|alıcıya|gruplara|adrese|adreslere) ..4 (teslim başarısız|teslim edilemedi|iletilemedi|gönderilemedi|ulaşılamadı)",
    "(ileti|iletiniz|mesajınız|mesaj|e-postanız) ..5 (engellendi|engellenmiştir|reddedilmiştir)",
    "(iletiniz|mesajınız|e-postanız) ..4 kabul edilme*",
  ],
  delayed: [
    "(ileti*|mesaj*|teslimat*|e-posta*) ..6 (gecikti|gecikmiştir|gecikiyor|ertelendi|henüz teslim edilmedi|henüz iletilemedi|henüz teslim edilemedi)",
    "(tekrar|yeniden) (denenecek*|denemeye devam|deneyecek*|teslim etmeyi dene*)",
    "teslim etmeye çalış*",
    "iletiyi yeniden göndermeniz gerek*",
    "(geçici olarak|geçici) ..3 teslim edilemedi",
  ],
  "unknown-address": [
    "(adres|adresi|alıcı|alıcının|kullanıcı|hesap|posta kutusu|etki alanı|e-posta adresi|alan adı) ..5 (bulunamadı|bulunamıyor|mevcut değil*|geçersiz*|geçerli değil*|yok|bilinmiyor|bilinmeyen|tanınmıyor|kapatılm*|devre dışı*|hatalı*|bulunmamaktadır|yanlış*)",
    "(bilinmeyen|geçersiz|olmayan|hatalı|yanlış) (alıcı*|adres*|kullanıcı*|e-posta*|etki alanı*|hesap*)",
    "(böyle bir|öyle bir) ..2 (kullanıcı|adres|hesap|alıcı|posta kutusu) ..1 (yok*|bulunma*|mevcut değil*)",
    "adres bulunamadı",
  ],
  full: [
    "(posta kutusu|kutusu|gelen kutusu|hesap|hesabı|hesabının|kota|kotası|alan) ..5 (dolu|doludur|dolmuş*|doldu|aşıldı|aşılmış*|aştı|aşmış*|yer yok|yetersiz|kotasını aş*)",
    "(depolama|kota|kotası|kapasite*|disk) ..3 (aşıldı|aşılmış*|aştı|dolu|doldu|yetersiz|sınır*)",
  ],
  passing: [
    "(sunucu|sunucusu|sistem) ..5 (yanıt vermiyor|yanıt vermedi|kullanılamıyor|meşgul|ulaşılamıyor|yoğun|erişilemiyor|cevap vermiyor)",
    "geçici ..2 (sorun|hata|olarak|bir sorun|bir hata|arıza)",
    "(daha sonra|sonra) (tekrar|yeniden) (deneyin*|dene*)",
    "(bağlantı|bağlanıl*) ..3 (kurulamadı|zaman aşımı*|reddedildi|kesildi|sağlanamadı)",
    "zaman aşımı*",
  ],
  unwelcome: [
    "(spam|istenmeyen|önemsiz|zararlı|virüs) ..5 (olarak işaret*|olarak algıla*|olarak değerlendir*|engellendi|reddedildi|nedeniyle|içer*|tespit*|olarak sınıf*)",
    "(kara liste*|karaliste*|kara listede|engellendi|engellenmiştir|engellenen gönder*)",
    "(izniniz|yetkiniz|yetki|izin) ..2 (yok*|bulunma*|gerekli*|verilme*)",
    "(ileti*|mesaj*|ek*|boyut*) ..4 (çok büyük|boyutu aş*|boyut sınır*|boyutunu aş*|sınırını aş*)",
    "(ilke*|politika*|kural*|güvenlik) ..3 (nedeniyle|ihlal*|tarafından|gereği|aykırı) ..2 (reddedildi|engellendi|kabul edilme*|ihlal*)",
    "(gönderen|gönderici) ..3 (reddedildi|engellendi|doğrulanamadı|yetkisiz|kabul edilmedi)",
    "kimlik doğrulama*",
    "(ileti|mesaj|iletiniz|mesajınız) (engellendi|engellenmiştir)",
    "(ekler|ekli dosya*|eki|eklentiler) ..6 (kabul edilm*|izin verilm*|engellen*|yasak*)",
  ],
  delivered: [
    "(iletiniz|mesajınız|e-postanız|ileti) ..4 (teslim edildi|teslim edilmiştir|okundu|okunmuştur|ulaştırıldı|görüntülendi)",
    "okundu bilgisi",
    "başarıyla (teslim edil*|iletil*|gönderil*)",
  ],
  "other-address": [
    "yeni (e-posta|mail) adresi*",
    "(lütfen|artık) ..2 (adresine|adresini|adresi)",
    "yeni adres*",
  ],
};
