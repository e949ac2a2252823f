// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/StateNotice.h"

#include "ui/look/Banner.h"

namespace bantin::ui {

void StateNotice::show(Banner &banner, const workflow::ArticleView &view, Change change)
{
    if (view.article.trashedAt.isValid()) {
        const QString &reason = view.article.trashReason;
        banner.showMessage(Tone::Waiting,
                           reason.isEmpty() ? tr("This article lies in the trash.")
                                            : tr("This article lies in the trash: %1").arg(reason),
                           tr("It can be read here; to work on it, take it back."), Banner::Closing::WithItsCause);
        if (change != Change::Impossible)
            banner.setAction(tr("Take it back"));
    } else if (view.article.approvalVoided) {
        banner.showMessage(Tone::Waiting, tr("The approval is void: the text was changed after signing."),
                           tr("Submit it again, so that it can be approved anew."), Banner::Closing::WithItsCause);
    } else if (!view.editVoidsApproval || change == Change::Impossible) {
        banner.hide();
    } else if (change == Change::Accepted) {
        banner.showMessage(Tone::Waiting, tr("The first change you make voids what was decided."), {},
                           Banner::Closing::WithItsCause);
    } else {
        banner.showMessage(Tone::Info, tr("This text is bound by signatures. Changing it voids them."), {},
                           Banner::Closing::WithItsCause);
        banner.setAction(tr("Edit anyway"));
    }
}

} // namespace bantin::ui
