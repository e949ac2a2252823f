// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ImportBar.h"

#include "app/content/FileImporter.h"
#include "ui/editor/DoctorDialog.h"
#include "ui/editor/NoticeSentences.h"
#include "ui/models/ArticleImporter.h"
#include "ui/look/Banner.h"
#include "ui/look/Widgets.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

ImportBar::ImportBar(ArticleImporter &importer, QWidget *parent)
    : QWidget(parent)
    , m_importer(importer)
    , m_column(new QVBoxLayout(this))
    , m_running(new QWidget(this))
    , m_file(makeLabel({}, m_running))
    , m_progress(new QProgressBar(m_running))
{
    m_progress->setObjectName("import.progress"_L1);
    m_progress->setAccessibleName(tr("Importing"));
    m_progress->setTextVisible(false);
    QPushButton *cancel = makeButton(u"import.cancel"_s, tr("Cancel the import"), ButtonLook::Plain, m_running);
    auto *row = new QHBoxLayout(m_running);
    row->addWidget(m_file, 1);
    row->addWidget(m_progress, 1);
    row->addWidget(cancel);
    m_column->setContentsMargins(8, 0, 8, 0);
    m_column->setSpacing(4);
    m_column->addWidget(m_running);
    m_running->hide();
    connect(cancel, &QPushButton::clicked, &importer, &ArticleImporter::cancel);
    connect(&importer, &ArticleImporter::progressed, this, [this](int done, int total, const QString &fileName) {
        m_running->show();
        m_progress->setRange(0, total);
        m_progress->setValue(done);
        m_file->setText(tr("Importing %1 (%2 of %3)").arg(fileName).arg(done + 1).arg(total));
    });
    connect(&importer, &ArticleImporter::rejected, this, [this](const QString &fileName, const Error &error) {
        auto *banner = new Banner(this);
        banner->setObjectName("import.rejected"_L1);
        m_column->addWidget(banner);
        banner->showError(error, fileName);
    });
    connect(&importer, &ArticleImporter::imported, this,
            [this](const QString &fileName, const Article &, const QList<content::ImportNotice> &notices) {
                tell(fileName, notices);
            });
    connect(&importer, &ArticleImporter::choiceNeeded, this, &ImportBar::askAboutOldFonts);
    connect(&importer, &ArticleImporter::finished, this, [this] {
        m_running->hide();
        if (m_question)
            m_question->deleteLater();
    });
}

void ImportBar::tell(const QString &fileName, const QList<content::ImportNotice> &notices)
{
    const QStringList sentences = editor::noticeSentences(notices);
    if (sentences.isEmpty())
        return;
    auto *banner = new Banner(this);
    banner->setObjectName("import.notices"_L1);
    m_column->addWidget(banner);
    banner->showMessage(Tone::Info, tr("“%1” was imported.").arg(fileName), sentences.join(u'\n'));
}

void ImportBar::askAboutOldFonts(const QString &fileName, const content::ImportedDocument &document)
{
    using OldFonts = ArticleImporter::OldFonts;
    auto *dialog =
        new editor::DoctorDialog(document.corrected->changes, editor::DoctorDialog::Subject::File, fileName, this);
    m_question = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &editor::DoctorDialog::correctionsTaken, &m_importer,
            [this] { m_importer.choose(OldFonts::Corrected); });
    connect(dialog, &editor::DoctorDialog::keptAsFound, &m_importer, [this] { m_importer.choose(OldFonts::AsFound); });
    connect(dialog, &QDialog::rejected, &m_importer, [this] { m_importer.choose(OldFonts::NotAtAll); });
    dialog->open();
}

void ImportBar::chooseFiles()
{
    QStringList patterns;
    for (const QString &suffix : content::importableSuffixes())
        patterns.append(u"*."_s + suffix);
    const QString documents = tr("Documents (%1)").arg(patterns.join(u' '));
    auto *dialog = new QFileDialog(this, tr("Import documents"), {}, documents);
    dialog->setObjectName("import.chooser"_L1);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportBar::start);
    dialog->open();
}

void ImportBar::start(const QStringList &files)
{
    clear();
    m_importer.start(files);
}

void ImportBar::clear()
{
    m_file->clear();
    const auto banners = findChildren<Banner *>();
    for (Banner *banner : banners)
        banner->deleteLater();
}

} // namespace bantin::ui
