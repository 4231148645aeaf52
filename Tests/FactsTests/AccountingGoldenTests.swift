import AccountingFacts
import Kernel
import Testing

/// What the facts of the books look like in the log, for ever.
@Suite struct AccountingGoldenTests {
  private let lines = [
    PostedLine(account: "411", auxiliary: "DUP", party: 7, label: "Dupont", debit: Money(cents: 12_000)),
    PostedLine(account: "706", credit: Money(cents: 12_000)),
  ]

  @Test func `the facts of entries`() throws {
    let posted =
      #"[{"account":"411","auxiliary":"DUP","credit":"0.00","debit":"120.00","label":"Dupont","#
      + #""party":7},{"account":"706","credit":"120.00","debit":"0.00","label":""}]"#
    #expect(
      try agrees(
        EntryPosted(
          journal: "OD", day: Sample.day, piece: "OD-12", label: "Régularisation", lines: lines,
          reversedOn: Sample.due),
        #"{"day":"2026-03-12","journal":"OD","label":"Régularisation","lines":\#(posted),"#
          + #""piece":"OD-12","reversedOn":"2026-04-11"}"#))
    #expect(
      try agrees(
        EntryReversed(entry: 31, number: "OD-2026-00004", day: Sample.due, reason: "Compte erroné"),
        #"{"day":"2026-04-11","entry":31,"number":"OD-2026-00004","reason":"Compte erroné"}"#))
    #expect(
      try agrees(
        LinesLettered(
          lines: [4, 9], account: "411", auxiliary: "DUP", day: Sample.day, ground: .reference,
          writeOff: Money(cents: 2), writeOffAccount: "658"),
        #"{"account":"411","auxiliary":"DUP","day":"2026-03-12","ground":"reference","lines":[4,"#
          + #"9],"writeOff":"0.02","writeOffAccount":"658"}"#))
    #expect(
      try agrees(
        LinesUnlettered(lettering: 3, code: "AA", lines: [9], day: Sample.due, reason: "Erreur"),
        #"{"code":"AA","day":"2026-04-11","lettering":3,"lines":[9],"reason":"Erreur"}"#))
  }

  @Test func `the facts of the chart and of periods`() throws {
    #expect(
      try agrees(
        AccountSaved(number: "70611", label: "Conseil", active: true),
        #"{"active":true,"label":"Conseil","number":"70611"}"#))
    #expect(
      try agrees(
        AccountMapped(purpose: "sales.service", key: "2", account: "70611"),
        #"{"account":"70611","key":"2","purpose":"sales.service"}"#))
    #expect(
      try agrees(
        PeriodLocked(domain: .purchases, until: Sample.day, reason: "Clôture"),
        #"{"domain":"achats","reason":"Clôture","until":"2026-03-12"}"#))
    #expect(
      try agrees(
        YearOpened(start: Sample.day, end: Sample.due, lines: []),
        #"{"end":"2026-04-11","lines":[],"start":"2026-03-12"}"#))
    #expect(
      try agrees(
        YearClosed(start: Sample.day, end: Sample.due, inventory: [], result: Money(cents: -100)),
        #"{"end":"2026-04-11","inventory":[],"result":"-1.00","start":"2026-03-12"}"#))
    #expect(
      try agrees(
        YearReopened(start: Sample.day, end: Sample.due, reason: "Oubli"),
        #"{"end":"2026-04-11","reason":"Oubli","start":"2026-03-12"}"#))
    #expect(
      try agrees(
        VATFiled(
          from: Sample.day, to: Sample.due,
          boxes: [VATFiled.Box(box: "08", base: 100, tax: 20), VATFiled.Box(box: "28", base: nil, tax: 20)],
          lines: [PostedLine(account: "44551", credit: Money(cents: 2_000))], day: Sample.due),
        #"{"boxes":[{"base":100,"box":"08","tax":20},{"box":"28","tax":20}],"day":"2026-04-11","#
          + #""from":"2026-03-12","lines":[{"account":"44551","credit":"20.00","debit":"0.00","#
          + #""label":""}],"to":"2026-04-11"}"#))
  }
}
