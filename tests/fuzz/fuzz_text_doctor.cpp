// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the text, the doctor's proposals lie inside it, say what stands there, do not overlap and can be applied; text
// whose encoding was changed is Unicode NFC. Input: runs divided by 0x1E; the first byte of each chooses font and start.
#include "app/content/doctor/LegacyText.h"
#include "app/content/doctor/TextDoctor.h"

#include <array>

using namespace bantin::content::doctor;

namespace {

constexpr std::array fonts{u"", u".VnTime", u".VnTimeH", u"VNI-Times", u"VPS Times", u"Symbol", u"Arial"};

QList<TypedRun> runsOf(QByteArrayView bytes)
{
    QList<TypedRun> runs;
    while (!bytes.isEmpty()) {
        qsizetype end = bytes.indexOf('\x1e');
        end = end < 0 ? bytes.size() : end;
        const QByteArrayView piece = bytes.first(end);
        bytes = bytes.sliced(std::min(end + 1, bytes.size()));
        if (piece.isEmpty())
            continue;
        const auto choice = uchar(piece.front());
        const QByteArrayView text = piece.sliced(1);
        runs.append(TypedRun{choice & 0x40 ? QString::fromUtf8(text) : readAsWestern(text),
                             QString::fromUtf16(fonts.at(choice % fonts.size())),
                             choice & 0x80 ? RunStart::Continues : RunStart::StartsLine});
    }
    return runs;
}

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QList<TypedRun> runs = runsOf(QByteArrayView(data, qsizetype(size)));
    const QList<Proposal> proposals = examine(runs);
    qsizetype run = 0;
    qsizetype end = 0;
    for (const Proposal &proposal : proposals) {
        require(proposal.run >= run && proposal.run < runs.size());
        require(proposal.run > run || proposal.position >= end);
        const QString &text = runs.at(proposal.run).text;
        run = proposal.run;
        end = proposal.position + proposal.length;
        require(proposal.length >= 0 && end <= text.size());
        require(text.sliced(proposal.position, proposal.length) == proposal.before);
        require(proposal.before != proposal.after && proposal.confidence > 0 && proposal.confidence <= 1);
        if (proposal.ailment == Ailment::LegacyEncoding)
            require(proposal.after == proposal.after.normalized(QString::NormalizationForm_C));
    }
    require(apply(runs, proposals).size() == runs.size());
    require(proposals.isEmpty() || apply(runs, proposals) != runs);
    return 0;
}
