import Company
import Foundation
import Kernel
import TestSupport
import Testing

@testable import Treasury

@Suite struct CreditTransferTests {
  static func account(
    _ name: String, _ iban: String, bic: String? = nil, address: PostalAddress = PostalAddress()
  ) throws -> CreditTransfer.Account {
    CreditTransfer.Account(
      name: name, address: address, iban: try IBAN(iban), bic: try bic.map { try BIC($0) })
  }

  /// Two suppliers, 1 234,50 € and 65,49 €: 1 299,99 € in all.
  static func twoPayments() throws -> CreditTransfer {
    CreditTransfer(
      messageID: "VIR-3-20261121093000", created: "2026-11-21T09:30:00Z", execution: day("2026-11-24"),
      debtor: try account(
        "Société Générale d'Outillage & Cie", "FR76 3000 6000 0112 3456 7890 189",
        address: PostalAddress(street: "3 rue de l’Église", postcode: "69003", city: "Lyon")),
      payments: [
        CreditTransfer.Payment(
          endToEndID: "VIR-3-1", amount: euros("1234.50"),
          creditor: try account("Aciers du Rhône", "FR1420041010050500013M02606", bic: "PSSTFRPPXXX"),
          remittance: "F-1, F-2"),
        CreditTransfer.Payment(
          endToEndID: "VIR-3-2", amount: euros("65.49"),
          creditor: try account(
            "Müller Straße GmbH", "DE89370400440532013000",
            address: PostalAddress(city: "Köln", country: "DE")),
          remittance: "2026/118"),
      ])
  }

  @Test func `the file says who pays whom, how much and when`() throws {
    #expect(
      try Self.twoPayments().xml == """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
          <CstmrCdtTrfInitn>
            <GrpHdr>
              <MsgId>VIR-3-20261121093000</MsgId>
              <CreDtTm>2026-11-21T09:30:00Z</CreDtTm>
              <NbOfTxs>2</NbOfTxs>
              <CtrlSum>1299.99</CtrlSum>
              <InitgPty>
                <Nm>Societe Generale d'Outillage + Cie</Nm>
              </InitgPty>
            </GrpHdr>
            <PmtInf>
              <PmtInfId>VIR-3-20261121093000</PmtInfId>
              <PmtMtd>TRF</PmtMtd>
              <NbOfTxs>2</NbOfTxs>
              <CtrlSum>1299.99</CtrlSum>
              <PmtTpInf>
                <SvcLvl>
                  <Cd>SEPA</Cd>
                </SvcLvl>
              </PmtTpInf>
              <ReqdExctnDt>
                <Dt>2026-11-24</Dt>
              </ReqdExctnDt>
              <Dbtr>
                <Nm>Societe Generale d'Outillage + Cie</Nm>
                <PstlAdr>
                  <StrtNm>3 rue de l'Eglise</StrtNm>
                  <PstCd>69003</PstCd>
                  <TwnNm>Lyon</TwnNm>
                  <Ctry>FR</Ctry>
                </PstlAdr>
              </Dbtr>
              <DbtrAcct>
                <Id>
                  <IBAN>FR7630006000011234567890189</IBAN>
                </Id>
              </DbtrAcct>
              <DbtrAgt>
                <FinInstnId>
                  <Othr>
                    <Id>NOTPROVIDED</Id>
                  </Othr>
                </FinInstnId>
              </DbtrAgt>
              <ChrgBr>SLEV</ChrgBr>
              <CdtTrfTxInf>
                <PmtId>
                  <EndToEndId>VIR-3-1</EndToEndId>
                </PmtId>
                <Amt>
                  <InstdAmt Ccy="EUR">1234.50</InstdAmt>
                </Amt>
                <CdtrAgt>
                  <FinInstnId>
                    <BICFI>PSSTFRPPXXX</BICFI>
                  </FinInstnId>
                </CdtrAgt>
                <Cdtr>
                  <Nm>Aciers du Rhone</Nm>
                </Cdtr>
                <CdtrAcct>
                  <Id>
                    <IBAN>FR1420041010050500013M02606</IBAN>
                  </Id>
                </CdtrAcct>
                <RmtInf>
                  <Ustrd>F-1, F-2</Ustrd>
                </RmtInf>
              </CdtTrfTxInf>
              <CdtTrfTxInf>
                <PmtId>
                  <EndToEndId>VIR-3-2</EndToEndId>
                </PmtId>
                <Amt>
                  <InstdAmt Ccy="EUR">65.49</InstdAmt>
                </Amt>
                <Cdtr>
                  <Nm>Muller Strasse GmbH</Nm>
                  <PstlAdr>
                    <TwnNm>Koln</TwnNm>
                    <Ctry>DE</Ctry>
                  </PstlAdr>
                </Cdtr>
                <CdtrAcct>
                  <Id>
                    <IBAN>DE89370400440532013000</IBAN>
                  </Id>
                </CdtrAcct>
                <RmtInf>
                  <Ustrd>2026/118</Ustrd>
                </RmtInf>
              </CdtTrfTxInf>
            </PmtInf>
          </CstmrCdtTrfInitn>
        </Document>

        """)
  }

  @Test func `the file is valid against its schema`() throws {
    #expect(try PainSchema.complaints(about: try Self.twoPayments().xml) == "")
  }

  @Test func `the schema refuses what banks refuse`() throws {
    let xml = try Self.twoPayments().xml
    for (good, bad) in [
      ("1234.50", "1234.5"), ("Lyon", "Orléans"), ("<Dt>2026-11-24</Dt>", "2026-11-24"),
      ("<TwnNm>Lyon</TwnNm>", "<AdrLine>Lyon</AdrLine>"),
      ("VIR-3-1<", String(repeating: "1", count: 36) + "<"),
      ("<ChrgBr>SLEV</ChrgBr>", ""),
    ] {
      #expect(try PainSchema.complaints(about: xml.replacing(good, with: bad)) != "", "\(bad)")
    }
  }

  @Test(arguments: [
    ("Société Générale d’Œuvres", "Societe Generale d'OEuvres"),
    ("Dupont & Fils <SARL>", "Dupont + Fils SARL"),
    ("Café « Zoé », n° 4", "Cafe ' Zoe ', no 4"), ("Ærø–Łódź Øst", "AEro-Lodz Ost"), ("/FA//12/", "FA//12"),
    ("Γιώργος", "Giorgos"), ("100 € 🎉", "100"),
  ])
  func `text is spelled in the letters every bank takes`(text: String, spelled: String) {
    #expect(SEPAText.fold(text, length: 70) == spelled)
  }

  @Test func `a name too long is cut`() {
    #expect(SEPAText.fold(String(repeating: "é", count: 80), length: 70) == String(repeating: "e", count: 70))
  }

  @Test func `a remittance names the invoices it can and counts the others`() {
    #expect(CreditTransfer.remittance(for: ["F-1"]) == "F-1")
    #expect(CreditTransfer.remittance(for: ["F-1", "F-2"]) == "F-1, F-2")
    // 12 numbers of 10 letters and 11 separators of 2: 142 letters, 2 too many.
    let numbers = (10...21).map { "FACT-000\($0)" }
    let text = CreditTransfer.remittance(for: numbers)
    #expect(
      text == "FACT-00010, FACT-00011, FACT-00012, FACT-00013, FACT-00014, FACT-00015, FACT-00016, "
        + "FACT-00017, FACT-00018, FACT-00019, FACT-00020 + 1")
  }
}

/// The schema of the part of pain.001.001.09 we write, asked through `xmllint` (libxml2).
enum PainSchema {
  /// What the schema says against a file; empty when it is valid.
  static func complaints(about xml: String) throws -> String {
    let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Schemas/pain.001.001.09-subset.xsd")
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("pain-\(UUID().uuidString).xml")
    try xml.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xmllint", "--nonet", "--noout", "--schema", schema.path, file.path]
    let complaints = Pipe()
    process.standardError = complaints
    try process.run()
    let text = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : text
  }
}
