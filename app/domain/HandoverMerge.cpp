// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/HandoverMerge.h"

#include <algorithm>

namespace bantin {

const char *mergeFateName(MergeFate fate)
{
    switch (fate) {
    case MergeFate::New:
        return "new";
    case MergeFate::Joined:
        return "joined";
    case MergeFate::Same:
        return "same";
    case MergeFate::Older:
        return "older";
    case MergeFate::Diverged:
        break;
    }
    return "diverged";
}

qsizetype commonDecisions(const MergeSide &here, const MergeSide &there)
{
    const auto ends = std::ranges::mismatch(here.decisions, there.decisions);
    return ends.in1 - here.decisions.begin();
}

MergeFate mergeFate(const MergeSide &here, const MergeSide &there)
{
    const qsizetype common = commonDecisions(here, there);
    const bool hereWentOn = common < here.decisions.size();
    const bool thereWentOn = common < there.decisions.size();
    if (hereWentOn && thereWentOn)
        return MergeFate::Diverged;
    // A text that is frozen is in the history; only a draft can get lost.
    const bool theirsIsHere = !there.isDraft || here.grewFrom(there.text);
    const bool oursIsThere = !here.isDraft || there.grewFrom(here.text);
    if (thereWentOn)
        return oursIsThere ? MergeFate::Joined : MergeFate::Diverged;
    if (hereWentOn)
        return theirsIsHere ? MergeFate::Older : MergeFate::Diverged;
    if (here.text == there.text)
        return MergeFate::Same;
    if (theirsIsHere)
        return MergeFate::Older;
    return oursIsThere ? MergeFate::Joined : MergeFate::Diverged;
}

} // namespace bantin
