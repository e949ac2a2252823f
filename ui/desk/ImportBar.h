// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/ImportedDocument.h"

#include <QPointer>
#include <QWidget>

class QDialog;
class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace bantin::ui {

class ArticleImporter;

/// What is imported and how it goes on: the choice of files, progress with cancel, and afterwards one banner for each file that could not be taken.
class ImportBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ImportBar(ArticleImporter &importer, QWidget *parent = nullptr);

    /// Asks for Word files and imports them.
    void chooseFiles();
    void start(const QStringList &files);
    /// Takes away the banners and file names of the run before.
    void clear();

private:
    void tell(const QString &fileName, const QList<content::ImportNotice> &notices);
    void askAboutOldFonts(const QString &fileName, const content::ImportedDocument &document);

    ArticleImporter &m_importer;
    QVBoxLayout *m_column;
    QWidget *m_running;
    QLabel *m_file;
    QProgressBar *m_progress;
    QPointer<QDialog> m_question;
};

} // namespace bantin::ui
