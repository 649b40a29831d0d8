/**
 * Groups of industries that buy from each other, share a craft or serve the
 * same trade: what an invented cluster can be made of. Drawn up by hand, each
 * across several divisions of NACE Rev. 2.1.
 */
export interface ClusterTheme {
  readonly key: string;
  readonly name: { readonly nl: string; readonly en: string };
  /** Four-digit classes. */
  readonly classes: readonly string[];
}

const table = `
food-machinery|Machines voor voedsel|Food machinery|2893 2829 2553 2651 3320 4664 2822 2812
seeds|Veredeling en zaden|Seeds and breeding|0130 0163 4621 7210 2015 2830 4661 7731 4622
timber|Hout en timmerfabrieken|Timber and joinery|1623 1611 1612 1621 1624 1625 1628 4683 4613 4391
textile|Textiel en tapijt|Textiles and carpets|1320 1330 1392 1393 1395 1396 1399 4641 2894 4616
packaging|Verpakking|Packaging|2222 2221 2226 1721 1725 2896 8292 2592 1624
medical|Medische technologie|Medical technology|3250 2660 2670 4646 2110 2120 7210 7120 2651
maritime|Scheepsbouw en maritiem|Shipbuilding|3011 3012 3315 5222 5020 5040 7734 4664 2811 3320
aviation|Luchtvaarttechniek|Aircraft technology|3031 3316 5223 2651 2630 7735 2540 7120
games|Spellen en beeld|Games and film|5821 5911 5912 5914 5920 5819 6020 7740 9039
data|Data en rekencentra|Data and computing|6310 6391 6392 6290 2620 4650 6110 6190 5829
finance|Betalingen en vermogen|Payments and wealth|6419 6492 6499 6611 6612 6619 6630 6491 8291
logistics|Logistiek|Logistics|5210 5224 5225 5226 5231 7712 8292 4942 5221
chemistry|Chemie en coating|Chemicals and coatings|2013 2014 2016 2030 2041 2059 4685 3812 7120 2551
recycling|Hergebruik van grondstoffen|Materials recovery|3811 3812 3821 3823 3831 3900 4687 2822 3833
vehicles|Voertuigtechniek|Vehicle technology|2910 2920 2931 2932 4672 2540 2211 7712 4671
bicycles|Fietsen|Bicycles|3091 3092 3230 4673 7721 4649 3099 3317
energy|Energietechniek|Energy technology|3512 3516 2720 2711 2712 3514 4222 3515 2732 7120
drinks|Bier en dranken|Beer and drinks|1101 1103 1105 1106 1107 4634 2313 4617 2591
meat|Vlees en veehouderij|Meat and livestock|1011 1012 1013 4632 1091 4623 0146 0142 0162
greenhouse|Glastuinbouw|Greenhouse growing|0125 0119 0163 4622 4631 2825 2830 4661 7731
furniture|Meubelen en interieur|Furniture and interiors|3100 7413 7411 4647 1628 2740 4615 2315 1392
ceramics|Keramiek en natuursteen|Ceramics and stone|2331 2332 2341 2361 2370 2364 4683 2345 2366 0812
metal|Metaal en gereedschap|Metal and tools|2551 2540 2552 2562 2563 2594 2599 4682 4662 2841
photonics|Fotonica en chips|Photonics and chips|2611 2612 2651 2670 2899 2712 7210 2640 2630
print|Druk en papier|Printing and paper|1812 1813 1814 1712 1721 1723 1725 4648 5819 7312
tourism|Verblijf en toerisme|Stays and tourism|5510 5520 5530 5590 7911 7912 7990 9321 7721
events|Evenementen en podia|Events and stages|8230 7990 9031 9039 7722 7312 5920 9329
`;

export const clusterThemes: readonly ClusterTheme[] = table
  .trim()
  .split("\n")
  .map((line) => {
    const [key, nl, en, classes] = line.split("|");
    return { key, name: { nl, en }, classes: classes.split(" ") };
  });
