package org.fivesigma.plugin.root.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file says about the classes in it: their versions, checksums and members, as ROOT 6.08 writes them.
 *
 * <p>A line with a dot names a class, its version and checksum; the others are its members: a base class, or a type and a name
 * with, in brackets, the member that counts its elements.
 */
final class Descriptions {
    private static final String CLASSES = """
            .TObject 1 901bc02d
            bits fUniqueID
            bits fBits
            .TNamed 1 dfb74a3c
            base TObject
            TString fName
            TString fTitle
            .TAttLine 2 94074549
            short fLineColor
            short fLineStyle
            short fLineWidth
            .TAttFill 2 ffd92a92
            short fFillColor
            short fFillStyle
            .TAttMarker 2 291d8bec
            short fMarkerColor
            short fMarkerStyle
            float fMarkerSize
            .TTree 19 58a396eb
            base TNamed
            base TAttLine
            base TAttFill
            base TAttMarker
            Long64_t fEntries
            Long64_t fTotBytes
            Long64_t fZipBytes
            Long64_t fSavedBytes
            Long64_t fFlushedBytes
            double fWeight
            int fTimerInterval
            int fScanField
            int fUpdate
            int fDefaultEntryOffsetLen
            count fNClusterRange
            Long64_t fMaxEntries
            Long64_t fMaxEntryLoop
            Long64_t fMaxVirtualSize
            Long64_t fAutoSave
            Long64_t fAutoFlush
            Long64_t fEstimate
            Long64_t* fClusterRangeEnd[fNClusterRange]
            Long64_t* fClusterSize[fNClusterRange]
            TObjArray fBranches
            TObjArray fLeaves
            TList* fAliases
            TArrayD fIndexValues
            TArrayI fIndex
            TVirtualIndex* fTreeIndex
            TList* fFriends
            TList* fUserInfo
            TBranchRef* fBranchRef
            .TBranch 12 59108cb8
            base TNamed
            base TAttFill
            int fCompress
            int fBasketSize
            int fEntryOffsetLen
            int fWriteBasket
            Long64_t fEntryNumber
            int fOffset
            count fMaxBaskets
            int fSplitLevel
            Long64_t fEntries
            Long64_t fFirstEntry
            Long64_t fTotBytes
            Long64_t fZipBytes
            TObjArray fBranches
            TObjArray fLeaves
            TObjArray fBaskets
            int* fBasketBytes[fMaxBaskets]
            Long64_t* fBasketEntry[fMaxBaskets]
            Long64_t* fBasketSeek[fMaxBaskets]
            TString fFileName
            .TLeaf 2 6d1e8152
            base TNamed
            int fLen
            int fLenType
            int fOffset
            bool fIsRange
            bool fIsUnsigned
            TLeaf* fLeafCount
            .TLeafO 1 2ae48d3
            base TLeaf
            bool fMinimum
            bool fMaximum
            .TLeafI 1 7e6aae19
            base TLeaf
            int fMinimum
            int fMaximum
            .TLeafL 1 de320862
            base TLeaf
            Long64_t fMinimum
            Long64_t fMaximum
            .TLeafF 1 3add9d72
            base TLeaf
            float fMinimum
            float fMaximum
            .TLeafD 1 118e8776
            base TLeaf
            double fMinimum
            double fMaximum
            .TList 5 69c5c3bb
            base TSeqCollection
            .TSeqCollection 0 fc6c3bc6
            base TCollection
            .TCollection 3 57e3cb9c
            base TObject
            TString fName
            int fSize
            .TString 2 17419
            .TObjArray 3 a99e6552
            base TSeqCollection
            int fLowerBound
            int fLast
            """;

    private final Map<String, Described> classes = new LinkedHashMap<>();

    Descriptions() {
        List<String> members = new ArrayList<>();
        for (String line : CLASSES.split("\n")) {
            if (line.startsWith(".")) {
                String[] words = line.substring(1).split(" ");
                members = new ArrayList<>();
                int checksum = Integer.parseUnsignedInt(words[2], 16);
                classes.put(words[0], new Described(words[0], Integer.parseInt(words[1]), checksum, members));
            } else {
                members.add(line);
            }
        }
    }

    /** The list of descriptions, as the record that the head of a file points at. */
    Bytes write(int keyLength) {
        Bytes bytes = new Bytes(keyLength);
        int list = bytes.begin(5);
        bytes.object().text("").int32(classes.size());
        for (Described each : classes.values()) {
            write(bytes, each);
            bytes.int8(0);
        }
        return bytes.end(list);
    }

    private void write(Bytes bytes, Described described) {
        int pointer = bytes.pointer("TStreamerInfo");
        int part = bytes.begin(9);
        bytes.named(described.name, "").int32(described.checksum).int32(described.version);
        int elements = bytes.pointer("TObjArray");
        int array = bytes.array(described.members.size());
        for (String member : described.members) {
            element(bytes, member).write(bytes);
        }
        bytes.end(array).end(elements).end(part).end(pointer);
    }

    private Element element(Bytes bytes, String member) {
        String[] words = member.split("[ \\[\\]]");
        if (!words[0].equals("base")) {
            return Element.of(words[0], words[1], words.length > 2 ? words[2] : "", this);
        }
        Described base = classes.get(words[1]);
        return Element.base(base.name, base.version, base.checksum);
    }

    /** The class and its version that has a counter. */
    Map.Entry<String, Integer> owner(String counter) {
        Described owner = classes.values().stream()
                .filter(each -> each.members.contains("count " + counter))
                .findFirst()
                .orElseThrow();
        return Map.entry(owner.name, owner.version);
    }

    private record Described(String name, int version, int checksum, List<String> members) {}
}
