import Foundation
import Paper
import Testing

@Suite struct PageTests {
  /// A page with one of each part.
  private static var page: Page {
    var page = Page()
    page.columns(["SARL Martin", "Lyon"], ["FACTURE"], start: nil)
    page.gap()
    page.gap()
    page.paragraph(
      "Une phrase qui ne tient pas sur une ligne de quatre-vingts colonnes, et que l'on coupe entre mots.")
    var table = Table(headers: ["Désignation", "Qté", "HT"])
    table.add(["Conseil", "2,00", "1 700,00"])
    table.add(text: "Une remarque")
    page.table(table)
    page.amount("TOTAL", "1 700,00")
    page.add("fin")
    return page
  }

  @Test func `a page is laid out as text`() {
    #expect(
      Self.page.text == """
        SARL Martin                                                              FACTURE
        Lyon

        Une phrase qui ne tient pas sur une ligne de quatre-vingts colonnes, et que l'on
        coupe entre mots.
        Désignation                                                         Qté       HT
        --------------------------------------------------------------------------------
        Conseil                                                            2,00 1 700,00
        Une remarque
        --------------------------------------------------------------------------------
                                                                     TOTAL      1 700,00
        fin

        """)
  }

  @Test func `a page comes back whole from its JSON`() throws {
    let json = try JSONEncoder().encode(Self.page)
    #expect(try JSONDecoder().decode(Page.self, from: json) == Self.page)
  }
}
