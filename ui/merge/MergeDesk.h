// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/merge/PieceMerge.h"
#include "app/workflow/CompareVersions.h"
#include "ui/models/WhenSaved.h"

#include <QObject>

#include <stop_token>

class QWidget;

namespace bantin::ui {

class MergeDialog;
class WorkspaceClient;

/// Lays the text here and another desk's version of it beside each other in a window, and keeps what the person makes of them. Both
/// stay until they are dealt with; the window goes when the workspace is locked. UI thread.
class MergeDesk final : public QObject
{
    Q_OBJECT
public:
    /// `window` owns what is shown, `language` is that of the regulation. All outlive it.
    MergeDesk(WorkspaceClient &client, const QString &language, WhenSaved whenSaved, QWidget *window,
              QObject *parent = nullptr);
    ~MergeDesk() override;

    /// The version with that number (OtherVersion::number, HandoverFate::branch); failed() when there is no such.
    void open(qint64 number);

Q_SIGNALS:
    /// WorkspaceClient::articleChanged(), and textReplaced() where the text is another now, went before.
    void settled(const bantin::ArticleId &article);
    void failed(const bantin::Error &error);
    void notice(const QString &sentence);

private:
    struct Prepared {
        workflow::VersionPair pair;
        content::PieceMerge merge;
    };

    void show(const Prepared &prepared);
    void merge(MergeDialog &dialog, const Prepared &prepared, const QList<content::PieceChoice> &choices);
    void write(MergeDialog &dialog, const workflow::OtherVersion &version, const content::ArticleText &text);
    void keepMine(MergeDialog &dialog, const workflow::OtherVersion &version);
    void finish(const ArticleId &article, const QString &sentence);
    QString valueWord(const QString &field, const QString &value) const;

    WorkspaceClient &m_client;
    QString m_language;
    WhenSaved m_whenSaved;
    QWidget *m_window;
    std::stop_source m_stop;
};

} // namespace bantin::ui
