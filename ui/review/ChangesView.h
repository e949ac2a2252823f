// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTextBrowser>

namespace bantin::ui {

/// A page of ChangesHtml with the pictures it asks for, and nothing else that could be asked for. UI thread.
class ChangesView : public QTextBrowser
{
    Q_OBJECT
public:
    explicit ChangesView(QWidget *parent = nullptr);

    void showPage(const QString &html, const QHash<QString, QByteArray> &assets);

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    QHash<QString, QByteArray> m_assets;
};

} // namespace bantin::ui
