// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ChangesView.h"

#include <QImage>
#include <QUrl>

namespace bantin::ui {

using namespace Qt::StringLiterals;

ChangesView::ChangesView(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName("review.changes"_L1);
    setAccessibleName(tr("The text with what changed in it"));
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
}

void ChangesView::showPage(const QString &html, const QHash<QString, QByteArray> &assets)
{
    m_assets = assets;
    setHtml(html);
}

QVariant ChangesView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource || name.scheme() != "asset"_L1)
        return {};
    return QImage::fromData(m_assets.value(name.path()));
}

} // namespace bantin::ui
