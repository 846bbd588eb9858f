import { tr } from "../../../src/domain/languages/tr/index.ts";
import { describeBounces, describeDays, describePeople, describeReplies } from "./wordbook-cases.ts";

describeReplies(tr, {
  "automatic-subject": ["Otomatik yanıt: Staj", "Ynt: Otomatik yanıt: Staj"],
  "absence-subject": ["Ofis dışında", "Ynt: Ofis dışında bir gün"],
  away: ["Ofis dışındayım.", "Ofisin dışı boyandı."],
  "long-leave": ["Doğum iznindeyim.", "Doğum günün kutlu olsun."],
  gone: ["Şirketteki görevimden ayrıldım.", "Toplantıdan erken ayrıldım."],
  "write-instead": ["Yeni e-posta adresim: ada@letters.example", "Yeni evim çok güzel."],
  "back-on": ["Dönüş tarihi: 5 Mayıs", "Son başvuru tarihi: 5 Mayıs"],
  "away-until": ["İzin bitiş tarihi: 5 Mayıs", "Proje başlangıcı: 5 Mayıs"],
  "day-of-return": ["5 Mayıs'ta ofise döneceğim.", "5 Mayıs'ta köye gideceğim."],
  "last-day-away": ["5 Mayıs'a kadar", "5 Mayıs'tan sonra"],
  "other-dates": ["Başvurular 5 Mayıs'a kadar açıktır.", "Ofis 5 Mayıs'a kadar kapalıdır."],
  "answer-on-return": ["Döndüğümde cevap vereceğim.", "Döndüğümde hava güzeldi."],
  "urgent-contact": ["Acil durumlarda sekreterliği arayınız.", "Durum iyi."],
  "thanks-for-mail": ["E-postanız için teşekkür ederim.", "Yemek için teşekkür ederim."],
  "says-automatic": ["Bu e-posta otomatik olarak gönderilmiştir.", "Kapı otomatik olarak kapanır."],
  ticket: ["Talep no: 3391", "Kapı no: 33"],
  "answer-in-ticket": ["Talebiniz güncellendi.", "Harita güncellendi."],
  received: ["Başvurunuz alınmıştır.", "Ekmek alınmıştır."],
  "list-notice": ["İletiniz moderatör onayı bekliyor.", "Dilekçe müdürün imzasını bekliyor."],
  engaged: ["Perşembe günü görüşelim.", "Perşembe günü yağmur yağacak."],
  "opt-out": ["Beni listenizden çıkarın.", "Kitabı çantadan çıkarın."],
  "opt-out-alone": ["Listeden çıkar.", "Listeden çıkar mıyım bilmiyorum."],
  decline: ["Maalesef stajyer alamıyoruz.", "Maalesef yağmur yağdı."],
  rejection: ["Başvurunuz maalesef olumsuz sonuçlanmıştır.", "Başvurunuz bize ulaşmıştır."],
  "counter-offer": ["Ama haftaya görüşebiliriz.", "Ama hava güzel."],
});

describeBounces(tr, {
  "failure-subject": ["Teslim edilemedi: Staj", "Teslim edildi: paket"],
  failure: ["İletiniz şu alıcılara teslim edilemedi.", "İletiniz bizi sevindirdi."],
  delayed: ["İletinin teslimi gecikti.", "Otobüs gecikti."],
  "unknown-address": ["E-posta adresi bulunamadı.", "Anahtar bulunamadı."],
  full: ["Alıcının posta kutusu dolu.", "Otobüs dolu."],
  passing: ["Sunucu yanıt vermiyor.", "Müdür yanıt vermiyor."],
  unwelcome: ["İletiniz spam olarak işaretlendi.", "Kutu kırmızı olarak işaretlendi."],
  delivered: ["İletiniz teslim edildi.", "İletiniz teslim edilemedi."],
  "other-address": ["Yeni e-posta adresi ada@letters.example", "Eski e-posta adresi ada@letters.example"],
});

describeDays(tr, [
  ["Yıllık izindeyim. 9 Mart Pazartesi günü ofise döneceğim.", "2026-03-09"],
  ["13 Mart 2026'ya kadar izinliyim.", "2026-03-14"],
  ["2-13 Mart tarihleri arasında ofis dışındayım.", "2026-03-14"],
  ["Arazi çalışmasındayım; 10.03.2026 tarihinde dönerim.", "2026-03-10"],
  ["Tatildeyim, perşembe günü ofiste olacağım.", null],
  ["9 Mart'tan itibaren ofiste olmayacağım.", null],
  ["İzinliyim, mart ortasında döneceğim.", null],
  ["İzindeyim. Talebinize 10 Mart'ta dönüş yapılacaktır.", null],
]);

describePeople(tr, [
  "Merhaba Defne Hanım, tatilden yeni döndüm. Temmuz için yerimiz var, perşembe günü gelip tanışalım mı?",
  "Pazartesi ofis dışındayım ama salı günü görüşebiliriz. Uygun musunuz?",
  "Tabii, özgeçmişinizi gönderin, bakalım.",
]);
