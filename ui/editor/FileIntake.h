// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/ImportedDocument.h"

#include <QObject>
#include <QQueue>

namespace bantin {
struct Error;
}

namespace bantin::ui::editor {

/// Reads and prepares what is dropped on, pasted into or chosen for the article, one file after the other on a worker thread
/// and in the order given. Every file ends as exactly one of the three signals. UI thread; what is under way when the
/// intake goes ends unheard.
class FileIntake final : public QObject
{
    Q_OBJECT
public:
    explicit FileIntake(QObject *parent = nullptr);

    void takeFiles(const QStringList &paths);
    void takePicture(const QByteArray &bytes, const QString &name);
    /// Goes on with the next file; after a picture or an attachment the intake waits for it.
    void goOn();
    /// Forgets everything given so far, also what is being prepared.
    void cancel();
    /// Files still to come.
    int waiting() const { return int(m_queue.size()); }

Q_SIGNALS:
    void pictureReady(const bantin::content::ImportedAsset &asset, const QString &name);
    void attachmentReady(const bantin::content::ImportedAsset &asset, const QString &name);
    void refused(const QString &name, const bantin::Error &error);

private:
    struct Given {
        QString path; ///< empty: `bytes` are at hand
        QByteArray bytes;
        QString name;
    };

    void enqueue(Given given);
    void prepareNext();

    QQueue<Given> m_queue;
    bool m_busy = false;
    int m_cancelled = 0; ///< tells what was prepared before the last cancel()
};

} // namespace bantin::ui::editor
