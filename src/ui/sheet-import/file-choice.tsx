import type { SheetTexts } from '../text/zh-cn-sheet.ts';

interface FileChoiceProps { readonly text: SheetTexts; readonly label: string; readonly choose: (file: Blob) => Promise<void> }

/** Asks for a file; by its own control, so that keyboard and screen reader know what it is. */
export function FileChoice({ text, label, choose }: FileChoiceProps) {
  return (
    <label class="sheet-file">
      <span class="sheet-file-name">{label}</span>
      <span>{text.chooseHint}</span>
      <input
        type="file" accept=".xlsx,.xls,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.ms-excel,text/csv"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void choose(file);
        }}
      />
    </label>
  );
}
