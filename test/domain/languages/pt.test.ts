import { pt } from "../../../src/domain/languages/pt/index.ts";
import { describeDays, describePeople, describeReplies } from "./wordbook-cases.ts";

describeReplies(pt, {
  "automatic-subject": ["Resposta automática: Pedido", "Re: Resposta automática: Pedido"],
  "absence-subject": ["Ausência do escritório", "A mesa do escritório"],
  away: ["Estou de férias.", "Estou de acordo."],
  "long-leave": ["Estou em licença maternidade.", "A maternidade fica à esquerda."],
  gone: ["Já não trabalho na empresa.", "Trabalho na empresa."],
  "write-instead": ["O meu novo email é ada@letters.example.", "O meu novo cão é grande."],
  "back-on": ["Regresso a 5 de maio.", "Nasci a 5 de maio."],
  "away-until": ["até 5 de maio", "a 5 de maio"],
  "away-from": ["entre 5 de maio", "a 5 maio"],
  "day-of-return": ["A 5 de maio estarei de volta.", "A 5 de maio chove."],
  "other-dates": ["As inscrições estão abertas até 5 de maio.", "O escritório está fechado até 5 de maio."],
  "answer-on-return": ["Responderei no meu regresso.", "Responderei amanhã."],
  "urgent-contact": ["Em caso de urgência ligue.", "Em caso de chuva ligue."],
  "thanks-for-mail": ["Obrigado pela sua mensagem.", "Obrigado, até logo."],
  "says-automatic": ["Esta é uma mensagem automática.", "Esta é uma boa mensagem."],
  ticket: ["O número do protocolo é 4711.", "O número está na porta."],
  "answer-in-ticket": ["O seu pedido foi atualizado.", "O seu mapa foi atualizado."],
  received: ["Recebemos a sua candidatura.", "Recebemos flores."],
  "list-notice": ["Confirme a sua inscrição.", "Confirme o dia."],
  engaged: ["Com muito gosto, ligue amanhã.", "Hoje chove."],
  "opt-out": ["Não me envie mais emails.", "Envie mais emails."],
  "opt-out-alone": ["Remover.", "Vou remover a neve."],
  decline: ["Infelizmente não temos vagas.", "Infelizmente chove."],
  rejection: [
    "Lamentamos informar que a sua candidatura não foi selecionada.",
    "Vamos informar o resultado.",
  ],
  "counter-offer": ["Que tal quarta-feira?", "É quarta-feira."],
});

describeDays(pt, [
  ["Estou de férias até 15 de março.", "2026-03-16"],
  ["Regresso no dia 16 de março.", "2026-03-16"],
  ["Estarei ausente de 2 a 15 de março.", "2026-03-16"],
  ["Volto ao serviço na segunda-feira, 16 de março.", "2026-03-16"],
  ["Encontro-me de férias, regressando a 16/03/2026.", "2026-03-16"],
  ["Estou de férias até meados de março.", null],
  ["Retorno às atividades no segundo semestre.", null],
]);

describePeople(pt, [
  "Estou de férias, mas falamos na segunda?",
  "Sim, claro, mostre na quinta.",
  "Temos três caixas, nunca abertas. Se trouxer luvas, são suas por uma manhã.",
]);
