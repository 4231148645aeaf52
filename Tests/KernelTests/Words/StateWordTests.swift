import Kernel
import Testing

/// A state is found by whatever people type for it.
struct StateWordTests {
  private static let states = [
    StateWord("payee", "payée", .good),
    StateWord("en_retard", "en retard", .bad, synonyms: ["retard", "échue"]),
    StateWord("a_payer", "à payer", .current, synonyms: ["payer"]),
    StateWord("facturee", "facturée", .good),
    StateWord("facturee_en_partie", "part. facturée", .current, synonyms: ["facturée en partie"]),
    StateWord("close", "close", .faint), StateWord("resolu", "résolu", .good),
    StateWord("negatif", "négatif", .bad), StateWord("partiel", "partiel"), StateWord("ancien", "ancien"),
    StateWord("soumise", "soumise", .draft), StateWord("recue", "reçue"), StateWord("jointe", "jointe"),
    StateWord("repris", "repris", .faint), StateWord("none", "non amorti", .faint),
    StateWord("disponible", "disponible"), StateWord("brouillon", "brouillon", .draft), StateWord("ok", ""),
  ]

  @Test(arguments: [
    ("payee", "payé payée payés payées PAYÉES payee Payes"),
    ("en_retard", "en_retard retard retards échu échue échus échues echues"), ("a_payer", "a_payer payer"),
    ("facturee", "facturé facturée facturés facturées"), ("close", "clos close closes"),
    ("resolu", "résolu résolue résolus résolues"), ("negatif", "négatif négative négatifs négatives"),
    ("partiel", "partiel partielle partiels partielles"), ("ancien", "ancien ancienne anciens anciennes"),
    ("soumise", "soumis soumise soumises"), ("recue", "reçu reçue reçus reçues"),
    ("jointe", "joint jointe joints jointes"), ("repris", "repris reprise reprises"),
    ("disponible", "disponible disponibles"), ("brouillon", "brouillon brouillons"), ("ok", "ok OK"),
  ])
  func `one word is understood in every gender, number and case, with or without accents`(
    code: String, typed: String
  ) {
    for word in typed.split(separator: " ") {
      #expect(Self.states.state(typed: String(word))?.code == code, "\(word)")
    }
  }

  @Test(arguments: [
    ("en retard", "en_retard"), ("En  Retard", "en_retard"), ("à payer", "a_payer"), ("A PAYER", "a_payer"),
    ("part. facturées", "facturee_en_partie"), ("part facturé", "facturee_en_partie"),
    ("facturés en partie", "facturee_en_partie"), ("non amortie", "none"), ("non amortis", "none"),
  ])
  func `of several words the one that agrees is inflected`(typed: String, code: String) {
    #expect(Self.states.state(typed: typed)?.code == code)
  }

  @Test(arguments: ["", " ", "pay", "payeee", "en retards", "retard en", "-payée", "non", "zzz"])
  func `what is no state is none`(typed: String) {
    #expect(Self.states.state(typed: typed) == nil)
  }

  @Test func `a code goes before a word, whatever their order`() {
    let states = [StateWord("partielle", "partielle"), StateWord("partiel", "partiel")]
    #expect(states.state(typed: "partiel")?.code == "partiel")
    #expect(states.state(typed: "partielle")?.code == "partielle")
    #expect(states.state(typed: "partiels")?.code == "partielle")
  }

  @Test func `a code nobody described is told as it is`() {
    #expect(Self.states.word(of: "payee").french == "payée")
    #expect(Self.states.word(of: "en_route") == StateWord("en_route", "en route"))
    #expect(Self.states.word(of: "") == .empty)
  }

  @Test func `states of several things are told once each`() {
    let states = [
      StateWord("annulee", "annulée"), StateWord("close", "close"), StateWord("annulee", "annulé"),
    ]
    #expect(states.unique == [StateWord("annulee", "annulée"), StateWord("close", "close")])
  }
}
