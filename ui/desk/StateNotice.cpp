// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/StateNotice.h"

#include "ui/look/Banner.h"

namespace bantin::ui {

namespace {

bool isPublished(Stage stage)
{
    return stage == Stage::Published || stage == Stage::Corrected;
}

} // namespace

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
    } else if (isPublished(view.article.stage)) {
        banner.showMessage(Tone::Info, tr("This article is published; its text is fixed."),
                           tr("To change it, an approver orders a correction."), Banner::Closing::WithItsCause);
    } else if (view.article.stage == Stage::Draft && !view.article.publishedUrl.isEmpty()) {
        banner.showMessage(Tone::Waiting, tr("A correction was ordered: %1").arg(view.article.remark),
                           tr("The published page stays as it is until the corrected text is published."),
                           Banner::Closing::WithItsCause);
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
