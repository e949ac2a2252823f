// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/HandoverWords.h"

#include "ui/look/Words.h"

namespace bantin::ui {

using namespace Qt::StringLiterals;

HandoverWords::Look HandoverWords::planned(const workflow::HandoverFate &fate)
{
    switch (fate.fate) {
    case MergeFate::New:
        return {fate.decisions == 0
                    ? tr("New here: a draft nobody has signed yet")
                    : tr("New here: comes with its whole history (%n signature(s))", nullptr, int(fate.decisions)),
                {},
                "new"_L1,
                Tone::Success};
    case MergeFate::Joined:
        return {fate.decisions == 0
                    ? tr("Goes on where the article here stands: a newer draft")
                    : tr("Goes on where the article here stands: %n more signature(s)", nullptr, int(fate.decisions)),
                tr("What stands here now stays among the revisions of the article."), "join"_L1, Tone::Success};
    case MergeFate::Same:
        return {tr("Nothing new: this computer already has exactly this"), {}, "check"_L1, Tone::Neutral};
    case MergeFate::Older:
        return {tr("An older copy: this computer already has more"),
                tr("Nothing changes in the article; only comments that are not here yet come in."), "clock"_L1,
                Tone::Neutral};
    case MergeFate::Diverged:
        break;
    }
    return {
        tr("Both computers went on: both versions are kept"),
        tr("Nothing is lost: the version here stays as it is and in force, the other is kept beside it, to be compared "
           "and merged piece by piece."),
        "diverge"_L1, Tone::Waiting};
}

HandoverWords::Look HandoverWords::done(const workflow::HandoverFate &fate)
{
    Look look = articleDone(fate);
    if (!fate.questionApart)
        return look;
    look.sentence += u" · "_s + tr("other steps with its question");
    look.detail =
        QStringList({look.detail, tr("The sender took other steps with its question. Those signed here stay in "
                                     "force, theirs are kept at their desk: agree with them which answer the "
                                     "asker gets.")})
            .join(u' ')
            .trimmed();
    look.tone = Tone::Waiting;
    return look;
}

HandoverWords::Look HandoverWords::articleDone(const workflow::HandoverFate &fate)
{
    switch (fate.fate) {
    case MergeFate::New:
        return {fate.decisions == 0
                    ? tr("Taken over: a draft nobody has signed yet")
                    : tr("Taken over with its whole history (%n signature(s))", nullptr, int(fate.decisions)),
                {},
                "check"_L1,
                Tone::Success};
    case MergeFate::Joined:
        return {fate.decisions == 0 ? tr("The newer draft is here")
                                    : tr("%n signature(s) joined", nullptr, int(fate.decisions)),
                tr("What stood here before is among the revisions of the article."), "check"_L1, Tone::Success};
    case MergeFate::Same:
        return {tr("Nothing new"), {}, "check"_L1, Tone::Neutral};
    case MergeFate::Older:
        return {fate.comments > 0 ? tr("An older copy: only %n comment(s) came in", nullptr, int(fate.comments))
                                  : tr("An older copy: nothing was changed"),
                {},
                "clock"_L1,
                Tone::Neutral};
    case MergeFate::Diverged:
        break;
    }
    return {tr("Both versions are kept"),
            tr("The version here stays in force until somebody compares the two and merges what belongs together."),
            "diverge"_L1, Tone::Waiting};
}

QString HandoverWords::origin(const workflow::HandoverSummary &summary)
{
    QStringList recipients;
    for (const package::HandoverPerson &person : summary.slip.recipients)
        recipients.append(person.name);
    return tr("Handed over by %1, %2, to %3. The signature is valid.")
        .arg(summary.slip.sender.name, Words::moment(summary.slip.createdAt), recipients.join(u", "_s));
}

} // namespace bantin::ui
